package dev.replydesk.comparison;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.CommandEntry;
import dev.replydesk.catalog.DigitMeaning;
import dev.replydesk.comparison.Comparison.Difference;
import dev.replydesk.comparison.Comparison.Value;
import dev.replydesk.protocol.Outcome;
import java.util.List;
import java.util.stream.Stream;

/** Compares codes aspect by aspect. */
final class Differences {
    private static final int SHARED_COMMANDS_SHOWN = 3;

    private final Catalog catalog;
    private final Moves moves;
    private final Occurrences occurrences;

    Differences(Catalog catalog, Moves moves, Occurrences occurrences) {
        this.catalog = catalog;
        this.moves = moves;
        this.occurrences = occurrences;
    }

    /** All that separates two codes. */
    List<Difference> of(CodeEntry left, CodeEntry right) {
        List<CodeEntry> both = List.of(left, right);
        return Stream.of(digits(both), List.of(meaning(both)), conduct(both), afterCommands(both))
                .flatMap(List::stream)
                .map(Difference::of)
                .toList();
    }

    /** What the class and each digit say of these codes. */
    List<Aspect> digits(List<CodeEntry> codes) {
        return List.of(
                Aspect.of("Class", "", codes, Differences::outcome),
                Aspect.of("First digit", "the outcome", codes, this::firstDigit),
                Aspect.of("Second digit", "the subject", codes, this::secondDigit),
                Aspect.of("Third digit", "the case", codes, this::thirdDigit));
    }

    private static Aspect meaning(List<CodeEntry> codes) {
        return Aspect.of("Meaning", "", codes, entry -> Value.of(entry.summary()));
    }

    /** Where these codes come and what follows them. */
    List<Aspect> conduct(List<CodeEntry> codes) {
        return List.of(
                Aspect.of("When it comes", "", codes, entry -> Value.of(occurrences.when(entry))),
                Aspect.of("Who moves next", "", codes, entry -> Value.of(moves.next(entry))),
                Aspect.of("Same command again", "", codes, entry -> Value.of(retry(entry))),
                Aspect.of("Standing", "", codes, Differences::standing));
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

    /** What both codes mean after commands of which we say so. */
    private List<Aspect> afterCommands(List<CodeEntry> both) {
        return occurrences.shared(both, both.size()).stream()
                .map(CommandEntry::verb)
                .filter(verb -> both.stream().allMatch(code -> isTold(code, verb)))
                .limit(SHARED_COMMANDS_SHOWN)
                .map(
                        verb ->
                                Aspect.of(
                                        SharedCommands.after(List.of(verb)),
                                        "",
                                        both,
                                        code -> Value.of(told(code, verb))))
                .toList();
    }

    private static boolean isTold(CodeEntry entry, String verb) {
        return Occurrences.meaning(entry, verb).isPresent();
    }

    private static String told(CodeEntry entry, String verb) {
        return Occurrences.meaning(entry, verb).orElseThrow();
    }
}
