package dev.replydesk.catalog;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A client's error number in the database. */
@Entity
@Table(name = "socket_error")
class SocketErrorEntity {
    @Id private int position;
    @Embedded private @Nullable SocketError error;

    protected SocketErrorEntity() {}

    SocketErrorEntity(int position, SocketError error) {
        this.position = position;
        this.error = error;
    }

    int position() {
        return position;
    }

    @Nullable SocketError error() {
        return error;
    }
}
