package dev.replydesk.comparison;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.CodeStatus;
import dev.replydesk.catalog.CodeText;
import dev.replydesk.catalog.DigitMeaning;
import dev.replydesk.catalog.SessionMap;
import dev.replydesk.comparison.Comparison.Relation;
import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Compares any two codes of the knowledge base. */
@Service
public class Comparisons {
    private static final int COMMANDS_SHOWN = 8;

    private final Catalog catalog;
    private final ConfusablePairs pairs;
    private final Moves moves;
    private final Differences differences;
    private final Succession succession;

    Comparisons(Catalog catalog, ConfusablePairs pairs) {
        this.catalog = catalog;
        this.pairs = pairs;
        moves = new Moves(catalog);
        differences = new Differences(catalog, moves);
        succession = new Succession(catalog, moves);
    }

    /**
     * Compares two codes as somebody typed them.
     *
     * @throws ImpossibleComparisonException when one is unknown, or both are the same
     */
    public Comparison compare(String left, String right) {
        List<String> unknown =
                Stream.of(left, right).filter(code -> !isKnown(code)).distinct().toList();
        if (!unknown.isEmpty()) {
            throw ImpossibleComparisonException.unknown(unknown);
        }
        return compare(Integer.parseInt(left), Integer.parseInt(right));
    }

    private boolean isKnown(String code) {
        return code.matches("[1-6][0-9]{2}") && catalog.code(Integer.parseInt(code)).isPresent();
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
                side(left),
                side(right),
                title(left, right),
                summary(left, right),
                pairs.question(left, right).orElse(null),
                differences.of(left, right),
                relations(left, right, first, directly),
                directly.isEmpty() ? first : first + " " + directly,
                Moves.rule(left, right),
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
            return ("%d %s and %d %s are both %s responses: by their first digit they"
                            + " are alike, and the other two tell them apart. %s")
                    .formatted(
                            left.number(),
                            left.name(),
                            right.number(),
                            right.name(),
                            one.className(),
                            meanings);
        }
        return "%d %s is a %s response, while %d %s is a %s response. %s %s"
                .formatted(
                        left.number(),
                        left.name(),
                        one.className(),
                        right.number(),
                        right.name(),
                        other.className(),
                        moves.contrast(left, right),
                        meanings);
    }

    private List<Relation> relations(
            CodeEntry left, CodeEntry right, String first, String directly) {
        var relations = new ArrayList<Relation>();
        List<String> shared = differences.shared(left, right);
        relations.add(
                new Relation(
                        "One command, either reply",
                        shared.isEmpty()
                                ? "No: no command may get both."
                                : "Yes: " + sharedCommands(shared)));
        relations.add(new Relation("Which comes first", first));
        if (!directly.isEmpty()) {
            relations.add(new Relation("One right after the other", directly));
        }
        return relations;
    }

    private static String sharedCommands(List<String> shared) {
        List<String> verbs = shared.stream().filter(verb -> !verb.equals(Command.CONNECT)).toList();
        boolean onConnecting = verbs.size() < shared.size();
        if (verbs.isEmpty()) {
            return "a new connection may get either.";
        }
        String either =
                verbs.size() <= COMMANDS_SHOWN
                        ? Words.list(verbs, "and") + " may get either"
                        : "%d commands may get either, among them %s"
                                .formatted(
                                        verbs.size(),
                                        Words.list(verbs.subList(0, COMMANDS_SHOWN), "and"));
        return either + (onConnecting ? ", and so may a new connection." : ".");
    }

    private ComparedCode side(CodeEntry entry) {
        return entry.text().map(text -> side(entry, text)).orElseGet(() -> factsOf(entry));
    }

    private static ComparedCode side(CodeEntry entry, CodeText text) {
        return new ComparedCode(
                entry,
                text.description(),
                entry.primary().standardText(),
                text.whenSeen(),
                text.howToFix().client(),
                text.howToFix().server(),
                text.whenToUse().server(),
                text.whenToUse().client());
    }

    private ComparedCode factsOf(CodeEntry entry) {
        DigitMeaning promise = catalog.digit("first", entry.code().firstDigit()).orElseThrow();
        boolean inForce = entry.primary().status() == CodeStatus.STANDARD;
        String successor = successorOf(entry);
        return new ComparedCode(
                entry,
                entry.summary() + successor,
                entry.primary().standardText(),
                List.of(differences.when(entry)),
                List.of("Go by the first digit. " + promise.clientAction()),
                List.of(
                        inForce
                                ? "Send it as the standard says."
                                : "Find out why the server sends a code that no standard in force"
                                        + " defines."),
                inForce
                        ? "Send it as the standard says."
                        : "Do not send it: no standard in force defines it." + successor,
                promise.clientAction());
    }

    private static String successorOf(CodeEntry entry) {
        String obsoletedBy = entry.primary().obsoletedBy();
        return obsoletedBy == null
                ? ""
                : " Replaced by " + obsoletedBy.replaceAll("rfc(\\d+)", "RFC $1") + ".";
    }
}
