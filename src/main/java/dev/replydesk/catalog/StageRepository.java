package dev.replydesk.catalog;

import org.springframework.data.jpa.repository.JpaRepository;

/** Stages in the database. */
interface StageRepository extends JpaRepository<StageEntity, Integer> {}
