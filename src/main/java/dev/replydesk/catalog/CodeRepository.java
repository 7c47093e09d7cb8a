package dev.replydesk.catalog;

import org.springframework.data.jpa.repository.JpaRepository;

/** Reply codes in the database. */
interface CodeRepository extends JpaRepository<CodeEntity, Integer> {}
