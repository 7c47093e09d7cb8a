package dev.replydesk.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * A reply that a command may get.
 *
 * @param rfc the document that says so, or "practice" where only servers do
 * @param codeOrigin which meaning of the code is meant, by its origin
 */
@Embeddable
public record CommandReply(
        int code,
        @Enumerated(EnumType.STRING) Role role,
        @Enumerated(EnumType.STRING) Phase phase,
        String rfc,
        @Nullable String section,
        String codeOrigin,
        @Nullable String note,
        String evidence,
        boolean verified) {

    /** What the reply does for its command. */
    public enum Role {
        PRELIMINARY,
        SUCCESS,
        INTERMEDIATE,
        FAILURE,
        PROTECTED
    }

    /** Whether it may be the first answer, or comes only after a 1yz of the same command. */
    public enum Phase {
        FIRST,
        SECOND,
        EITHER
    }

    /** Whether only servers do it and no document says so. */
    @JsonIgnore
    public boolean isPractice() {
        return rfc.equals("practice");
    }

    /** The document and section that allow it. */
    @JsonIgnore
    public Rfc source() {
        return new Rfc(rfc, section);
    }
}
