package dev.replydesk.catalog.web;

import dev.replydesk.protocol.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How the class of a reply is shown: always a tone, a glyph and words together.
 *
 * @param digit the class, for {@code data-class}; null for a number that no reply can carry
 * @param status the tone in place of a class, for {@code data-status}
 */
record OutcomeView(
        @Nullable Integer digit,
        @Nullable String status,
        String icon,
        String title,
        String advice,
        String className) {
    private static final OutcomeView NONE =
            new OutcomeView(null, "skipped", "skip", "No FTP reply", "look at the digits", "");

    /** The class with this first digit, or a grey one. */
    static OutcomeView of(int firstDigit) {
        return firstDigit < 1 || firstDigit > Outcome.values().length
                ? NONE
                : of(Outcome.ofFirstDigit(firstDigit));
    }

    static OutcomeView of(Outcome outcome) {
        return new OutcomeView(
                outcome.digit(),
                null,
                iconOf(outcome),
                outcome.pattern() + " " + outcome.plainName(),
                outcome.advice(),
                outcome.className());
    }

    private static String iconOf(Outcome outcome) {
        return switch (outcome) {
            case POSITIVE_PRELIMINARY -> "wait";
            case POSITIVE_COMPLETION -> "check";
            case POSITIVE_INTERMEDIATE -> "turn";
            case TRANSIENT_NEGATIVE -> "retry";
            case PERMANENT_NEGATIVE -> "cross";
            case PROTECTED -> "lock";
        };
    }
}
