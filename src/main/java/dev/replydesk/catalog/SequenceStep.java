package dev.replydesk.catalog;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which reply may follow which, and why. In {@code nextCommand} stand also SAME (the same command
 * goes on), {@code *} (any command), TLS (the handshake), CLOSE and RETRY.
 *
 * @param relation finish, marker, required, typical, allowed, retry, end or event
 */
@Embeddable
public record SequenceStep(
        String fromCommand,
        @Nullable Integer fromReply,
        @Nullable String nextCommand,
        @Nullable Integer nextReply,
        String relation,
        String why,
        String rfc,
        @Nullable String section,
        String evidence,
        boolean verified) {
    /** Stands for a later reply to the same command. */
    public static final String SAME = "SAME";

    /** Whether this very reply to this command comes next. */
    boolean leadsTo(String verb, @Nullable Integer reply) {
        return verb.equals(nextCommand) && Objects.equals(reply, nextReply);
    }
}
