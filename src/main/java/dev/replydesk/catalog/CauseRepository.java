package dev.replydesk.catalog;

import org.springframework.data.jpa.repository.JpaRepository;

/** Causes in the database. */
interface CauseRepository extends JpaRepository<CauseEntity, String> {}
