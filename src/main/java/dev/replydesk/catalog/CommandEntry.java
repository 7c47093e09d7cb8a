package dev.replydesk.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One command of the protocol.
 *
 * @param title its long name, such as "Change Working Directory"
 * @param featLine what a server sends for it after FEAT
 * @param arguments the syntax of its argument
 * @param needsLogin "yes", "no", "either", or null where that has no meaning
 * @param rfc1123 the requirement level of RFC 1123 section 4.1.5
 * @param replies the replies that it may get
 */
public record CommandEntry(
        String verb,
        String title,
        String rfc,
        @Nullable String section,
        @Nullable String registryLabel,
        @Nullable String featLine,
        String kind,
        String arguments,
        @Nullable String needsLogin,
        boolean opensDataConnection,
        @Nullable String note,
        String conformance,
        @Nullable String rfc1123,
        String evidence,
        boolean verified,
        List<CommandReply> replies) {
    /** The pseudo command whose replies hold for every command. */
    public static final String ANY = "ANY";

    public CommandEntry {
        replies = List.copyOf(replies);
    }

    /** What the standards say of this code after this command. */
    public Optional<CommandReply> reply(int code) {
        return replies.stream().filter(reply -> reply.code() == code).findFirst();
    }

    /** Where the command is defined. */
    @JsonIgnore
    public Rfc source() {
        return new Rfc(rfc, section);
    }

    /** Whether it is sent over the wire at all. */
    @JsonIgnore
    public boolean isPseudo() {
        return conformance.equals("pseudo");
    }

    /**
     * Whether a client sends it: neither a pseudo command nor a mere label in the reply to FEAT.
     */
    @JsonIgnore
    public boolean isSent() {
        return !isPseudo() && !arguments.startsWith("not a command");
    }
}
