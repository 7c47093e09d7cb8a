package dev.replydesk.catalog;

import org.springframework.data.jpa.repository.JpaRepository;

/** Commands in the database. */
interface CommandRepository extends JpaRepository<CommandEntity, String> {}
