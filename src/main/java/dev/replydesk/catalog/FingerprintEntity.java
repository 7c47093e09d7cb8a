package dev.replydesk.catalog;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A fingerprint in the database. */
@Entity
@Table(name = "fingerprint")
class FingerprintEntity {
    @Id private int position;
    @Embedded private @Nullable Fingerprint fingerprint;

    protected FingerprintEntity() {}

    FingerprintEntity(int position, Fingerprint fingerprint) {
        this.position = position;
        this.fingerprint = fingerprint;
    }

    @Nullable Fingerprint fingerprint() {
        return fingerprint;
    }
}
