package dev.replydesk.comparison;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.SessionMap;
import dev.replydesk.comparison.Comparison.Relation;
import dev.replydesk.comparison.WideComparison.Pairing;
import dev.replydesk.protocol.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Compares three or four codes of the knowledge base. */
@Service
public class WideComparisons {
    /** How many codes have room side by side. */
    public static final int MOST = 4;

    private final Catalog catalog;
    private final ConfusablePairs pairs;
    private final TypedCodes typed;
    private final Moves moves;
    private final Sides sides;
    private final Differences differences;
    private final SharedCommands shared;
    private final StageOrder stages;
    private final Succession succession;

    WideComparisons(Catalog catalog, ConfusablePairs pairs) {
        this.catalog = catalog;
        this.pairs = pairs;
        var occurrences = new Occurrences(catalog);
        typed = new TypedCodes(catalog);
        moves = new Moves(catalog);
        sides = new Sides(catalog, occurrences);
        differences = new Differences(catalog, moves, occurrences);
        shared = new SharedCommands(catalog, occurrences);
        stages = new StageOrder(catalog);
        succession = new Succession(catalog, moves);
    }

    /**
     * The codes that somebody typed, each of them once, in their order.
     *
     * @throws ImpossibleComparisonException when one is unknown, when there are more than four, or
     *     when two were typed and are the same
     */
    public List<CodeEntry> read(List<String> codes) {
        List<String> once = codes.stream().distinct().toList();
        if (once.size() > MOST) {
            throw ImpossibleComparisonException.tooMany();
        }
        List<CodeEntry> known = typed.known(once);
        if (known.size() == 1 && codes.size() == 2) {
            throw ImpossibleComparisonException.same(known.getFirst().number());
        }
        return known;
    }

    /** Compares three or four different codes. */
    public WideComparison compare(List<CodeEntry> codes) {
        if (codes.size() < 3 || codes.size() > MOST) {
            throw new IllegalArgumentException("Three or four codes: " + codes.size());
        }
        var conduct = new ArrayList<>(differences.conduct(codes));
        conduct.add(1, stages.stages(codes));
        return new WideComparison(
                codes.stream().map(sides::of).toList(),
                title(codes),
                summary(codes),
                differences.digits(codes),
                conduct,
                List.of(
                        new Relation("Which come first", stages.order(codes)),
                        new Relation("One command, several replies", shared.by(codes))),
                shared.meanings(codes),
                pairings(codes),
                Reminder.of(codes));
    }

    private static String title(List<CodeEntry> codes) {
        return "FTP %s: %s"
                .formatted(
                        numbers(codes).collect(Collectors.joining(" vs ")),
                        codes.stream().map(CodeEntry::name).collect(Collectors.joining(", ")));
    }

    private static Stream<String> numbers(List<CodeEntry> codes) {
        return codes.stream().map(CodeEntry::number).map(Object::toString);
    }

    private String summary(List<CodeEntry> codes) {
        var classes = new LinkedHashMap<Outcome, List<CodeEntry>>();
        codes.forEach(
                code ->
                        classes.computeIfAbsent(code.code().outcome(), fresh -> new ArrayList<>())
                                .add(code));
        if (classes.size() == 1) {
            return ("%s are all %s replies: by their first digit they are alike, and the other"
                            + " two tell them apart. %s")
                    .formatted(
                            Words.join(numbers(codes).toList(), "and"),
                            codes.getFirst().code().outcome().className(),
                            moves.contrast(codes));
        }
        List<String> parts = new ArrayList<>();
        classes.forEach((outcome, members) -> parts.add(membership(outcome, members)));
        return Words.join(parts, "and") + ". " + moves.contrast(codes);
    }

    private static String membership(Outcome outcome, List<CodeEntry> members) {
        String codes = Words.join(numbers(members).toList(), "and");
        return members.size() == 1
                ? "%s is a %s reply".formatted(codes, outcome.className())
                : "%s are %s replies".formatted(codes, outcome.className());
    }

    private List<Pairing> pairings(List<CodeEntry> codes) {
        var pairings = new ArrayList<Pairing>();
        for (int i = 0; i < codes.size(); i++) {
            for (CodeEntry other : codes.subList(i + 1, codes.size())) {
                pairings.add(pairing(codes.get(i), other));
            }
        }
        return pairings;
    }

    private Pairing pairing(CodeEntry one, CodeEntry other) {
        ConfusablePair pair =
                pairs.between(catalog, one, other, moves.contrast(List.of(one, other)));
        SessionMap session = SessionMap.of(catalog, pair.left(), pair.right()).orElse(null);
        return new Pairing(pair, succession.first(pair.left(), pair.right(), session));
    }
}
