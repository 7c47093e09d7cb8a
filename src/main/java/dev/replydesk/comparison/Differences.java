package dev.replydesk.comparison;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.CodeText;
import dev.replydesk.catalog.CommandEntry;
import dev.replydesk.catalog.CommandReply;
import dev.replydesk.catalog.DigitMeaning;
import dev.replydesk.comparison.Comparison.Difference;
import dev.replydesk.comparison.Comparison.Value;
import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Compares two codes aspect by aspect. */
final class Differences {
    private static final int COMMANDS_SHOWN = 7;
    private static final int SHARED_COMMANDS_SHOWN = 3;

    private final Catalog catalog;
    private final Moves moves;

    Differences(Catalog catalog, Moves moves) {
        this.catalog = catalog;
        this.moves = moves;
    }

    List<Difference> of(CodeEntry left, CodeEntry right) {
        var rows = new ArrayList<Difference>();
        rows.add(row("Class", "", left, right, Differences::outcome));
        rows.add(row("First digit", "the outcome", left, right, this::firstDigit));
        rows.add(row("Second digit", "the subject", left, right, this::secondDigit));
        rows.add(row("Third digit", "the case", left, right, this::thirdDigit));
        rows.add(row("Meaning", "", left, right, entry -> Value.of(entry.summary())));
        rows.add(row("When it comes", "", left, right, entry -> Value.of(when(entry))));
        rows.add(row("Who moves next", "", left, right, entry -> Value.of(moves.next(entry))));
        rows.add(row("Same command again", "", left, right, entry -> Value.of(retry(entry))));
        rows.add(row("Standing", "", left, right, Differences::standing));
        for (CommandEntry command : sharedWithMeaning(left, right)) {
            String verb = command.verb();
            String aspect = verb.equals(Command.CONNECT) ? "On connecting" : "After " + verb;
            rows.add(row(aspect, "", left, right, entry -> Value.of(meaningAfter(entry, verb))));
        }
        return rows;
    }

    private static Difference row(
            String aspect,
            String detail,
            CodeEntry left,
            CodeEntry right,
            Function<CodeEntry, Value> value) {
        return new Difference(aspect, detail, value.apply(left), value.apply(right));
    }

    private static Value outcome(CodeEntry entry) {
        Outcome outcome = entry.code().outcome();
        return new Value("", outcome.className() + ".", Words.sentence(outcome.advice()));
    }

    private Value firstDigit(CodeEntry entry) {
        return digit("first", entry.code().firstDigit());
    }

    private Value secondDigit(CodeEntry entry) {
        return digit("second", entry.code().secondDigit());
    }

    private Value digit(String position, int digit) {
        return catalog.digit(position, digit)
                .map(meaning -> value(digit, meaning))
                .orElseGet(
                        () ->
                                new Value(
                                        Integer.toString(digit),
                                        "",
                                        "No standard gives this digit a meaning here."));
    }

    private static Value value(int digit, DigitMeaning meaning) {
        return new Value(Integer.toString(digit), meaning.title() + ".", meaning.meaning());
    }

    private Value thirdDigit(CodeEntry entry) {
        int group = entry.number() / 10;
        List<Integer> others =
                catalog.codes().stream()
                        .filter(other -> other.text().isPresent())
                        .map(CodeEntry::number)
                        .filter(other -> other / 10 == group && other != entry.number())
                        .toList();
        return new Value(
                Integer.toString(entry.code().thirdDigit()),
                "",
                others.isEmpty()
                        ? "No other reply in use begins with " + group + "."
                        : "Tells it apart from " + Words.list(others, "and") + ".");
    }

    /** The commands and the stage in which a code occurs. */
    String when(CodeEntry entry) {
        List<CommandEntry> commands =
                catalog.commandsAnsweredBy(entry.number()).stream()
                        .sorted(
                                Comparator.comparing(
                                                (CommandEntry command) ->
                                                        isPractice(entry, command))
                                        .thenComparing(command -> !isTypical(entry, command))
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
    private int placeInSession(CommandEntry command) {
        List<String> verbs =
                catalog.stages().stream().flatMap(stage -> stage.commands().stream()).toList();
        int place = verbs.indexOf(command.verb());
        return place < 0 ? verbs.size() : place;
    }

    private static boolean isPractice(CodeEntry entry, CommandEntry command) {
        return command.reply(entry.number()).map(CommandReply::isPractice).orElse(false);
    }

    private static boolean isTypical(CodeEntry entry, CommandEntry command) {
        return entry.text()
                .map(CodeText::after)
                .filter(after -> after.containsKey(command.verb()))
                .isPresent();
    }

    private static boolean has(List<CommandEntry> commands, String verb) {
        return commands.stream().anyMatch(command -> command.verb().equals(verb));
    }

    private String retry(CodeEntry entry) {
        return moves.closes(entry.number())
                ? "Not in this session: it is over."
                : Moves.retry(entry.code().outcome());
    }

    private static Value standing(CodeEntry entry) {
        return new Value(
                "",
                entry.primary().status().title() + ".",
                Words.sentence(entry.primary().source().title()));
    }

    /** The commands that may get either code. */
    List<String> shared(CodeEntry left, CodeEntry right) {
        return catalog.commandsAnsweredBy(left.number()).stream()
                .filter(command -> command.reply(right.number()).isPresent())
                .sorted(Comparator.comparingInt(this::placeInSession))
                .map(CommandEntry::verb)
                .filter(verb -> !verb.equals(CommandEntry.ANY))
                .toList();
    }

    private List<CommandEntry> sharedWithMeaning(CodeEntry left, CodeEntry right) {
        return shared(left, right).stream()
                .map(catalog::command)
                .flatMap(Optional::stream)
                .filter(command -> isTypical(left, command) && isTypical(right, command))
                .limit(SHARED_COMMANDS_SHOWN)
                .toList();
    }

    private static String meaningAfter(CodeEntry entry, String verb) {
        return entry.text().map(text -> text.after().get(verb)).orElseThrow();
    }
}
