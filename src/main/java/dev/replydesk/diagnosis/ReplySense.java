package dev.replydesk.diagnosis;

import dev.replydesk.catalog.WordingPattern;
import dev.replydesk.protocol.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
