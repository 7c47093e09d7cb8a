package dev.replydesk.catalog;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A successor relation in the database. */
@Entity
@Table(name = "sequence_step")
class SequenceEntity {
    @Id private int position;
    @Embedded private @Nullable SequenceStep step;

    protected SequenceEntity() {}

    SequenceEntity(int position, SequenceStep step) {
        this.position = position;
        this.step = step;
    }

    int position() {
        return position;
    }

    @Nullable SequenceStep step() {
        return step;
    }
}
