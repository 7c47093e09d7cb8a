package dev.replydesk.diagnosis;

import dev.replydesk.catalog.WordingPattern;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What went wrong by the words of a client, before one knows where in the session it was. */
enum Trouble {
    NOT_FTP,
    PROXY,
    DIRECTORY,
    CRASH,
    SERVER_CONFIG,
    PASSIVE_REPLY,
    MALFORMED,
    OUT_OF_STEP,
    LISTING,
    ASCII_DAMAGE,
    NO_CONNECTION,
    PORTS_USED_UP,
    PASSIVE_PORT,
    PASSIVE_REFUSED,
    DATA,
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

    /** What a client says about a reply that it quotes; the reply alone would say less. */
    private static final Set<Trouble> ABOUT_REPLIES =
            EnumSet.of(NOT_FTP, PASSIVE_REPLY, MALFORMED, OUT_OF_STEP);

    /** How long a client would wait is no sign that it waited in vain. */
    private static final Pattern SETTING =
            Pattern.compile("time-?out\\s?[:=(]\\s?\\d+\\s?\\w*", Pattern.CASE_INSENSITIVE);

    /** Each data connection ends so. */
    private static final Pattern USUAL =
            Pattern.compile(
                    "^(?:the )?data connection (?:was |is )?closed\\.?$|^closing (?:data )?connection",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern GOOD_NEWS =
            Pattern.compile(
                    "established|success|\\bconnected\\b|\\bcomplete|verified|\\bdone\\b|initializing",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BAD_NEWS =
            Pattern.compile(
                    "\\bnot\\b|n't|\\bun\\w+|fail|error|refus|time|lost|clos|reset|abort|broken|den|could",
                    Pattern.CASE_INSENSITIVE);

    private record Sense(Trouble trouble, WordingPattern pattern) {}

    private static final List<Sense> SENSES =
            SensesFile.read("message-senses.yaml").stream()
                    .map(
                            entry ->
                                    new Sense(
                                            valueOf(SensesFile.text(entry, "trouble")),
                                            WordingPattern.of(SensesFile.text(entry, "pattern"))))
                    .toList();

    /** Whether it is about the form or the order of a reply, and not about what it says. */
    boolean isAboutReply() {
        return ABOUT_REPLIES.contains(this);
    }

    /** The trouble that a message speaks of; empty when it speaks of none. */
    static Optional<Trouble> in(String message) {
        String text =
                SETTING.matcher(message.substring(0, Math.min(LONGEST_TEXT, message.length())))
                        .replaceAll("");
        if (USUAL.matcher(text).find()) {
            return Optional.empty();
        }
        return GOOD_NEWS.matcher(text).find() && !BAD_NEWS.matcher(text).find()
                ? Optional.empty()
                : first(text);
    }

    private static Optional<Trouble> first(String text) {
        return SENSES.stream()
                .filter(sense -> sense.pattern().fits(text))
                .findFirst()
                .map(Sense::trouble);
    }
}
