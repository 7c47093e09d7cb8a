package dev.replydesk.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What one digit in one position of a reply code promises.
 *
 * @param position "first", "second" or "third"
 * @param digit the digit, or "0 to 9"
 * @param clientAction what a client should do about it
 */
@Embeddable
public record DigitMeaning(
        @Column(name = "digit_position") String position,
        String digit,
        String pattern,
        String title,
        String meaning,
        String clientAction,
        @Nullable String retrySameCommand,
        String nextStep,
        String rfc,
        @Nullable String section,
        boolean verified) {

    /** Where that is said. */
    @JsonIgnore
    public Rfc source() {
        return new Rfc(rfc, section);
    }
}
