package dev.replydesk.catalog;

import org.springframework.data.jpa.repository.JpaRepository;

/** Fingerprints in the database. */
interface FingerprintRepository extends JpaRepository<FingerprintEntity, Integer> {}
