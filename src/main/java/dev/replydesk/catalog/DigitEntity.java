package dev.replydesk.catalog;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The meaning of a digit in the database. */
@Entity
@Table(name = "digit_meaning")
class DigitEntity {
    @Id private int position;
    @Embedded private @Nullable DigitMeaning meaning;

    protected DigitEntity() {}

    DigitEntity(int position, DigitMeaning meaning) {
        this.position = position;
        this.meaning = meaning;
    }

    int position() {
        return position;
    }

    @Nullable DigitMeaning meaning() {
        return meaning;
    }
}
