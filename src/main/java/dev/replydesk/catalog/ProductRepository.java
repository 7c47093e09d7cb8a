package dev.replydesk.catalog;

import org.springframework.data.jpa.repository.JpaRepository;

/** Products in the database. */
interface ProductRepository extends JpaRepository<ProductEntity, String> {}
