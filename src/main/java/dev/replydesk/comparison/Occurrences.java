package dev.replydesk.comparison;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.CodeText;
import dev.replydesk.catalog.CommandEntry;
import dev.replydesk.catalog.CommandReply;
import dev.replydesk.protocol.Command;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which commands get a code, and where in a session that is. */
final class Occurrences {
    private static final int COMMANDS_SHOWN = 7;

    private final Catalog catalog;

    Occurrences(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The commands and the stage in which a code occurs. */
    String when(CodeEntry entry) {
        List<CommandEntry> commands =
                catalog.commandsAnsweredBy(entry.number()).stream()
                        .sorted(
                                Comparator.comparing(
                                                (CommandEntry command) ->
                                                        isPractice(entry, command))
                                        .thenComparing(
                                                command -> !hasOwnWords(entry, command.verb()))
                                        .thenComparingInt(this::placeInSession))
                        .toList();
        List<String> verbs =
                commands.stream()
                        .map(CommandEntry::verb)
                        .filter(verb -> !verb.equals(CommandEntry.ANY))
                        .filter(verb -> !verb.equals(Command.CONNECT))
                        .toList();
        var parts = new ArrayList<String>();
        if (has(commands, Command.CONNECT)) {
            parts.add("on connecting");
        }
        if (has(commands, CommandEntry.ANY)) {
            parts.add("after any command");
        } else if (verbs.size() > COMMANDS_SHOWN) {
            parts.add(
                    "after %s and %d others"
                            .formatted(
                                    Words.list(verbs.subList(0, COMMANDS_SHOWN - 1), ","),
                                    verbs.size() - COMMANDS_SHOWN + 1)
                            .replace(" , ", ", "));
        } else if (!verbs.isEmpty()) {
            parts.add("after " + Words.list(verbs, "or"));
        }
        if (parts.isEmpty()) {
            return "No command in force gets it.";
        }
        String stage =
                catalog.firstStageOf(entry.number())
                        .map(found -> " First in the stage “" + found.title() + "”.")
                        .orElse("");
        return Words.sentence(String.join(", and ", parts)) + stage;
    }

    /** How many commands of the stages come before; those of no stage come last. */
    int placeInSession(CommandEntry command) {
        List<String> verbs =
                catalog.stages().stream().flatMap(stage -> stage.commands().stream()).toList();
        int place = verbs.indexOf(command.verb());
        return place < 0 ? verbs.size() : place;
    }

    private static boolean isPractice(CodeEntry entry, CommandEntry command) {
        return command.reply(entry.number()).map(CommandReply::isPractice).orElse(false);
    }

    private static boolean hasOwnWords(CodeEntry entry, String verb) {
        return meaning(entry, verb).isPresent();
    }

    /** What we say of a code after a command, where we say anything of it. */
    static Optional<String> meaning(CodeEntry entry, String verb) {
        return entry.text().map(CodeText::after).map(after -> after.get(verb));
    }

    private static boolean has(List<CommandEntry> commands, String verb) {
        return commands.stream().anyMatch(command -> command.verb().equals(verb));
    }

    /** The commands that may get at least so many of these codes, in the order of a session. */
    List<CommandEntry> shared(List<CodeEntry> codes, int least) {
        return catalog.commands().stream()
                .filter(command -> !command.verb().equals(CommandEntry.ANY))
                .filter(command -> count(codes, command) >= least)
                .sorted(
                        Comparator.comparingInt(this::placeInSession)
                                .thenComparing(CommandEntry::isPseudo)
                                .thenComparing(CommandEntry::verb))
                .toList();
    }

    private static long count(List<CodeEntry> codes, CommandEntry command) {
        return codes.stream().filter(code -> command.reply(code.number()).isPresent()).count();
    }
}
