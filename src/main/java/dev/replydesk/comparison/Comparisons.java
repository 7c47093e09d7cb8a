package dev.replydesk.comparison;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.SessionMap;
import dev.replydesk.comparison.Comparison.Relation;
import dev.replydesk.protocol.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Compares any two codes of the knowledge base. */
@Service
public class Comparisons {
    private final Catalog catalog;
    private final ConfusablePairs pairs;
    private final Moves moves;
    private final Sides sides;
    private final Differences differences;
    private final SharedCommands shared;
    private final Succession succession;
    private final TypedCodes typed;

    Comparisons(Catalog catalog, ConfusablePairs pairs) {
        this.catalog = catalog;
        this.pairs = pairs;
        moves = new Moves(catalog);
        var occurrences = new Occurrences(catalog);
        sides = new Sides(catalog, occurrences);
        differences = new Differences(catalog, moves, occurrences);
        shared = new SharedCommands(catalog, occurrences);
        succession = new Succession(catalog, moves);
        typed = new TypedCodes(catalog);
    }

    /**
     * Compares two codes as somebody typed them.
     *
     * @throws ImpossibleComparisonException when one is unknown, or both are the same
     */
    public Comparison compare(String left, String right) {
        List<CodeEntry> known = typed.known(List.of(left, right));
        return compare(known.getFirst().number(), known.getLast().number());
    }

    /**
     * Compares two codes, whichever is named first.
     *
     * @throws ImpossibleComparisonException when one is unknown, or both are the same
     */
    public Comparison compare(int left, int right) {
        List<String> unknown =
                Stream.of(left, right)
                        .filter(code -> catalog.code(code).isEmpty())
                        .map(code -> Integer.toString(code))
                        .distinct()
                        .toList();
        if (!unknown.isEmpty()) {
            throw ImpossibleComparisonException.unknown(unknown);
        }
        if (left == right) {
            throw ImpossibleComparisonException.same(left);
        }
        return compare(
                catalog.code(Math.min(left, right)).orElseThrow(),
                catalog.code(Math.max(left, right)).orElseThrow());
    }

    private Comparison compare(CodeEntry left, CodeEntry right) {
        SessionMap session = SessionMap.of(catalog, left.number(), right.number()).orElse(null);
        List<Integer> nowhere =
                session == null ? List.of(left.number(), right.number()) : session.withoutPlace();
        String first = succession.first(left.number(), right.number(), session);
        String directly =
                Stream.of(
                                succession.directly(left.number(), right.number()),
                                succession.directly(right.number(), left.number()))
                        .filter(sentence -> !sentence.isEmpty())
                        .collect(Collectors.joining(" "));
        return new Comparison(
                sides.of(left),
                sides.of(right),
                title(left, right),
                summary(left, right),
                pairs.question(left, right).orElse(null),
                differences.of(left, right),
                relations(left, right, first, directly),
                directly.isEmpty() ? first : first + " " + directly,
                Reminder.of(List.of(left, right)),
                session,
                Succession.withoutPlace(nowhere),
                pairs.after(catalog, left, right));
    }

    private static String title(CodeEntry left, CodeEntry right) {
        return "FTP %d %s vs %d %s"
                .formatted(left.number(), left.name(), right.number(), right.name());
    }

    private String summary(CodeEntry left, CodeEntry right) {
        Outcome one = left.code().outcome();
        Outcome other = right.code().outcome();
        String meanings =
                "`%d`: %s `%d`: %s"
                        .formatted(left.number(), left.summary(), right.number(), right.summary());
        if (one == other) {
            return ("%d %s and %d %s are both %s replies: by their first digit they"
                            + " are alike, and the other two tell them apart. %s")
                    .formatted(
                            left.number(),
                            left.name(),
                            right.number(),
                            right.name(),
                            one.className(),
                            meanings);
        }
        return "%d %s is a %s reply, while %d %s is a %s reply. %s %s"
                .formatted(
                        left.number(),
                        left.name(),
                        one.className(),
                        right.number(),
                        right.name(),
                        other.className(),
                        moves.contrast(List.of(left, right)),
                        meanings);
    }

    private List<Relation> relations(
            CodeEntry left, CodeEntry right, String first, String directly) {
        var relations = new ArrayList<Relation>();
        relations.add(new Relation("One command, either reply", shared.by(List.of(left, right))));
        relations.add(new Relation("Which comes first", first));
        if (!directly.isEmpty()) {
            relations.add(new Relation("One right after the other", directly));
        }
        return relations;
    }
}
