package dev.replydesk.report;

import dev.replydesk.diagnosis.Annotation;
import dev.replydesk.protocol.ServerAnswer;
import dev.replydesk.transcript.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of a transcript as it is shown.
 *
 * @param number 1 for the first
 * @param text what crossed the wire, or what happened; of a server's answer every line with its
 *     code
 * @param code the reply code; null for what is no reply
 * @param command the verb that a reply answers; null for what is no reply
 * @param findings the ranks of the findings that rest on it
 * @param answer what the server sent; null for everything else
 */
public record ReportLine(
        int number,
        Duration at,
        Stage stage,
        Kind kind,
        String text,
        @Nullable Integer code,
        @Nullable String command,
        Annotation annotation,
        List<Integer> findings,
        @Nullable ServerAnswer answer) {
    public ReportLine {
        findings = List.copyOf(findings);
    }

    /** The text with what would be invisible spelled out. */
    public String visibleText() {
        return VisibleText.of(text);
    }

    /** Who is heard in it. */
    public enum Kind {
        NOTE,
        COMMAND,
        REPLY;

        /** The sign in front of it where pages are plain text. */
        public String mark() {
            return switch (this) {
                case COMMAND -> ">";
                case REPLY -> "<";
                case NOTE -> "*";
            };
        }

        /** The name in JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
