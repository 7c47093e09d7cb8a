package dev.replydesk.catalog;

import org.springframework.data.jpa.repository.JpaRepository;

/** Meanings of digits in the database. */
interface DigitRepository extends JpaRepository<DigitEntity, Integer> {}
