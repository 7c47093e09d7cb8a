package dev.replydesk.catalog;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A sub-status of IIS in the database. */
@Entity
@Table(name = "iis_sub_status")
class IisSubStatusEntity {
    @Id private int position;
    @Embedded private @Nullable IisSubStatus subStatus;

    protected IisSubStatusEntity() {}

    IisSubStatusEntity(int position, IisSubStatus subStatus) {
        this.position = position;
        this.subStatus = subStatus;
    }

    @Nullable IisSubStatus subStatus() {
        return subStatus;
    }
}
