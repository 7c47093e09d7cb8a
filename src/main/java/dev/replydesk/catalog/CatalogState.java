package dev.replydesk.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Which data files the database holds. There is one row; whoever loads locks it. */
@Entity
@Table(name = "catalog_state")
class CatalogState {
    static final int ONLY = 1;

    @Id private int id;

    private @Nullable String checksum;

    protected CatalogState() {}

    boolean holds(String other) {
        return other.equals(checksum);
    }

    void becomes(String loaded) {
        checksum = loaded;
    }
}
