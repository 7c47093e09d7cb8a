package dev.replydesk.comparison;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.CommandEntry;
import dev.replydesk.catalog.CommandReply;
import dev.replydesk.comparison.Comparison.Value;
import dev.replydesk.protocol.Command;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The commands that may get more than one of some codes, and what each code means there. */
final class SharedCommands {
    private static final int COMMANDS_SHOWN = 8;
    private static final int VERBS_TOGETHER = 4;
    private static final int ROWS = 5;

    private final Catalog catalog;
    private final Occurrences occurrences;

    SharedCommands(Catalog catalog, Occurrences occurrences) {
        this.catalog = catalog;
        this.occurrences = occurrences;
    }

    /** Which commands these are, in a sentence. */
    String by(List<CodeEntry> codes) {
        List<String> shared = verbs(codes);
        boolean pair = codes.size() == 2;
        return shared.isEmpty()
                ? "No: no command may get " + (pair ? "both." : "more than one of them.")
                : "Yes: " + sentence(shared, pair ? "either" : "more than one of them");
    }

    private List<String> verbs(List<CodeEntry> codes) {
        return occurrences.shared(codes, 2).stream().map(CommandEntry::verb).toList();
    }

    private static String sentence(List<String> shared, String which) {
        List<String> verbs = shared.stream().filter(verb -> !verb.equals(Command.CONNECT)).toList();
        boolean onConnecting = verbs.size() < shared.size();
        if (verbs.isEmpty()) {
            return "a new connection may get " + which + ".";
        }
        String sent =
                verbs.size() <= COMMANDS_SHOWN
                        ? "%s may get %s".formatted(Words.list(verbs, "and"), which)
                        : "%d commands may get %s, among them %s"
                                .formatted(
                                        verbs.size(),
                                        which,
                                        Words.list(verbs.subList(0, COMMANDS_SHOWN), "and"));
        return sent + (onConnecting ? ", and so may a new connection." : ".");
    }

    /**
     * What each code means after these commands, those first that may get most of the codes.
     * Commands after which the codes mean the same stand together.
     */
    List<Aspect> meanings(List<CodeEntry> codes) {
        var told = new LinkedHashMap<List<Value>, List<String>>();
        occurrences.shared(codes, 2).stream()
                .sorted(
                        Comparator.comparingInt((CommandEntry command) -> -told(codes, command))
                                .thenComparingInt(command -> -standard(codes, command)))
                .forEach(
                        command ->
                                told.computeIfAbsent(
                                                values(codes, command), fresh -> new ArrayList<>())
                                        .add(command.verb()));
        return told.entrySet().stream()
                .limit(ROWS)
                .map(row -> new Aspect(after(row.getValue()), "", row.getKey()))
                .toList();
    }

    private static int told(List<CodeEntry> codes, CommandEntry command) {
        return Math.toIntExact(
                codes.stream()
                        .filter(code -> Occurrences.meaning(code, command.verb()).isPresent())
                        .count());
    }

    private static int standard(List<CodeEntry> codes, CommandEntry command) {
        return Math.toIntExact(
                codes.stream().flatMap(code -> command.reply(code.number()).stream()).count());
    }

    private List<Value> values(List<CodeEntry> codes, CommandEntry command) {
        return codes.stream().map(code -> Value.of(meaning(code, command))).toList();
    }

    private String meaning(CodeEntry code, CommandEntry command) {
        Optional<String> own = Occurrences.meaning(code, command.verb());
        Optional<CommandReply> reply =
                command.verb().equals(Command.CONNECT)
                        ? command.reply(code.number())
                        : catalog.reply(command.verb(), code.code());
        return own.orElseGet(
                () ->
                        reply.map(found -> meaning(code, found))
                                .orElse("No standard lets it come here."));
    }

    private static String meaning(CodeEntry code, CommandReply reply) {
        String note = reply.note();
        return note == null ? code.summary() : Words.sentence(note);
    }

    /** Commands for the head of a row. */
    static String after(List<String> verbs) {
        if (verbs.equals(List.of(Command.CONNECT))) {
            return "On connecting";
        }
        List<String> names =
                verbs.stream()
                        .map(verb -> verb.equals(Command.CONNECT) ? "connecting" : verb)
                        .toList();
        return names.size() > VERBS_TOGETHER
                ? "After %s and %d others"
                        .formatted(
                                String.join(", ", names.subList(0, VERBS_TOGETHER - 1)),
                                names.size() - VERBS_TOGETHER + 1)
                : "After " + Words.join(names, "or");
    }
}
