package dev.replydesk.catalog;

import org.springframework.data.jpa.repository.JpaRepository;

/** Server products in the database. */
interface ServerProductRepository extends JpaRepository<ServerProductEntity, Integer> {}
