package dev.replydesk.catalog;

import org.springframework.data.jpa.repository.JpaRepository;

/** Successor relations in the database. */
interface SequenceRepository extends JpaRepository<SequenceEntity, Integer> {}
