package dev.replydesk.diagnosis;

import dev.replydesk.catalog.WordingPattern;
import java.util.List;
import java.util.Optional;

/** What went wrong by the words of a client, before one knows where in the session it was. */
enum Trouble {
    NAME,
    CERTIFICATE_NAME,
    CERTIFICATE,
    SESSION_REUSE,
    TLS_VERSION,
    PLAIN_TEXT_IN_TLS,
    UNCLEAN_END,
    TLS,
    TLS_MISSING,
    REFUSED,
    UNREACHABLE,
    RESET,
    TIMED_OUT,
    ACTIVE,
    CLOSED,
    LOCAL_FILE;

    private static final int LONGEST_TEXT = 1_000;

    private record Sense(Trouble trouble, WordingPattern pattern) {}

    private static final List<Sense> SENSES =
            SensesFile.read("message-senses.yaml").stream()
                    .map(
                            entry ->
                                    new Sense(
                                            valueOf(SensesFile.text(entry, "trouble")),
                                            WordingPattern.of(SensesFile.text(entry, "pattern"))))
                    .toList();

    /** The trouble that a message speaks of; empty when it speaks of none. */
    static Optional<Trouble> in(String message) {
        String text = message.substring(0, Math.min(LONGEST_TEXT, message.length()));
        return SENSES.stream()
                .filter(sense -> sense.pattern().fits(text))
                .findFirst()
                .map(Sense::trouble);
    }
}
