package dev.replydesk.catalog;

import org.springframework.data.jpa.repository.JpaRepository;

/** Sub-statuses of IIS in the database. */
interface IisSubStatusRepository extends JpaRepository<IisSubStatusEntity, Integer> {}
