package dev.replydesk.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * One meaning of a reply code with its source. Most codes have one; the first of several is shown
 * first.
 *
 * @param origin the document that defines it, such as "rfc959", or who made it up
 * @param group what the second digit stands for
 * @param obsoletedBy what took its place
 * @param evidence how the row was checked
 * @param verified whether it was checked against a text or a program that was read
 */
@Embeddable
public record CodeFact(
        String name,
        String standardText,
        String origin,
        @Nullable String section,
        @Column(name = "subject") String group,
        @Enumerated(EnumType.STRING) CodeStatus status,
        @Nullable String obsoletedBy,
        @Nullable String notes,
        String evidence,
        boolean verified) {

    /** Where this meaning is defined. */
    @JsonIgnore
    public Rfc source() {
        return new Rfc(origin, section);
    }
}
