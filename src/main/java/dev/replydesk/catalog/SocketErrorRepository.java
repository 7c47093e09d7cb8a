package dev.replydesk.catalog;

import org.springframework.data.jpa.repository.JpaRepository;

/** Error numbers of clients in the database. */
interface SocketErrorRepository extends JpaRepository<SocketErrorEntity, Integer> {}
