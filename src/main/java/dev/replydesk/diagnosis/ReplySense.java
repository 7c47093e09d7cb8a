package dev.replydesk.diagnosis;

import dev.replydesk.catalog.WordingPattern;
import dev.replydesk.protocol.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What words in a refusal usually mean, whichever server says them.
 *
 * @param cause the id of the cause
 * @param commands the commands that the words answer; empty for all
 * @param codes the codes that they stand behind; empty for all
 */
record ReplySense(String cause, Set<String> commands, Set<Integer> codes, WordingPattern pattern) {
    private static final int LONGEST_TEXT = 1_000;

    private static final List<ReplySense> ALL =
            SensesFile.read("reply-senses.yaml").stream()
                    .map(
                            entry ->
                                    new ReplySense(
                                            SensesFile.text(entry, "cause"),
                                            Set.copyOf(SensesFile.<String>list(entry, "commands")),
                                            Set.copyOf(SensesFile.<Integer>list(entry, "codes")),
                                            WordingPattern.of(SensesFile.text(entry, "pattern"))))
                    .toList();

    ReplySense {
        commands = Set.copyOf(commands);
        codes = Set.copyOf(codes);
    }

    static List<ReplySense> all() {
        return ALL;
    }

    /** Causes that a client may name in words of its own without meaning anything else. */
    private static final Set<String> TOLD =
            Set.of(
                    "no-such-file",
                    "permission-denied",
                    "quota-exceeded",
                    "disk-full",
                    "already-exists",
                    "directory-not-empty",
                    "login-credentials-rejected",
                    "too-many-connections-total",
                    "too-many-connections-per-address",
                    "login-user-unknown",
                    "login-account-disabled",
                    "data-connection-failed");

    /** Where the code is not known, senses that lean on it speak of connections and logins. */
    private static final Pattern CONNECTS =
            Pattern.compile(
                    "connect|\\bdata\\b|log ?in|password|user|time", Pattern.CASE_INSENSITIVE);

    /** The word alone is also the name of a file. */
    private static final Pattern QUOTA =
            Pattern.compile(
                    "quota.{0,40}(?:exceed|reach|full|limit|used|over)|(?:over|exceed\\w*|reach\\w*).{0,30}quota",
                    Pattern.CASE_INSENSITIVE);

    /** Words of comfort that name a cause without knowing it. */
    private static final Pattern ADVICE =
            Pattern.compile("make sure|please (?:check|try|verify)|\\?$", Pattern.CASE_INSENSITIVE);

    /** The sense of what a client says about a command; empty when it is none that we trust. */
    static Optional<ReplySense> inMessage(String message) {
        String looked = message.substring(0, Math.min(LONGEST_TEXT, message.length()));
        return ADVICE.matcher(looked).find()
                ? Optional.empty()
                : ALL.stream()
                        .filter(sense -> TOLD.contains(sense.cause))
                        .filter(sense -> sense.codes.isEmpty() || CONNECTS.matcher(looked).find())
                        .filter(sense -> sense.pattern.fits(looked))
                        .filter(
                                sense ->
                                        !sense.cause.equals("quota-exceeded")
                                                || QUOTA.matcher(looked).find())
                        .findFirst();
    }

    /** The first sense that fits the text of a reply whose code is not known. */
    static Optional<ReplySense> inText(String verb, String text) {
        String looked = text.substring(0, Math.min(LONGEST_TEXT, text.length()));
        return ALL.stream()
                .filter(sense -> sense.commands.isEmpty() || sense.commands.contains(verb))
                .filter(sense -> sense.codes.isEmpty() || CONNECTS.matcher(looked).find())
                .filter(sense -> sense.pattern.fits(looked))
                .findFirst();
    }

    /** The first sense that fits a reply after a command; empty when its words say nothing. */
    static Optional<ReplySense> of(String verb, Reply reply) {
        String text = String.join(" ", reply.texts());
        String looked = text.substring(0, Math.min(LONGEST_TEXT, text.length()));
        return ALL.stream()
                .filter(sense -> sense.commands.isEmpty() || sense.commands.contains(verb))
                .filter(
                        sense ->
                                sense.codes.isEmpty() || sense.codes.contains(reply.code().value()))
                .filter(sense -> sense.pattern.fits(looked))
                .findFirst();
    }
}
