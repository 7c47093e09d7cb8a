package dev.replydesk.comparison.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.comparison.ImpossibleComparisonException;
import dev.replydesk.comparison.WideComparisons;
import dev.replydesk.protocol.Command;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page for what cannot be compared.
 *
 * @param suggestions codes that were perhaps meant
 */
record ImpossibleView(String title, String explanation, List<CodeEntry> suggestions) {
    private static final int SUGGESTIONS = 3;
    private static final int LONGEST_SHOWN = 20;

    ImpossibleView {
        suggestions = List.copyOf(suggestions);
    }

    static ImpossibleView of(
            ImpossibleComparisonException refused, AskedCodes asked, Catalog catalog) {
        return switch (refused.reason()) {
            case UNKNOWN -> unknown(refused.unknown(), catalog);
            case SAME -> same(catalog.code(Integer.parseInt(asked.left())).orElseThrow());
            case TOO_MANY -> tooMany(asked.all(), catalog);
        };
    }

    private static ImpossibleView tooMany(List<String> codes, Catalog catalog) {
        return new ImpossibleView(
                "Four codes are the most",
                "More columns than four leave no room to read them. Choose up to four of these"
                        + " codes, or read the pages of single ones.",
                codes.stream()
                        .limit(WideComparisons.MOST)
                        .flatMap(code -> nearest(code, catalog).limit(1))
                        .distinct()
                        .toList());
    }

    private static ImpossibleView same(CodeEntry entry) {
        return new ImpossibleView(
                entry.number() + " twice is no comparison",
                "Both codes are %d. Choose another one for one side, or read the page of %d."
                        .formatted(entry.number(), entry.number()),
                List.of(entry));
    }

    private static ImpossibleView unknown(List<String> codes, Catalog catalog) {
        String shown =
                codes.stream()
                        .map(ImpossibleView::shown)
                        .distinct()
                        .collect(Collectors.joining(" and "));
        String explanation =
                codes.size() == 1
                        ? "A reply code has three digits, and the first is 1 to 6. We do not know"
                                + " this one: no standard defines it and no server that we know"
                                + " sends it."
                        : "A reply code has three digits, and the first is 1 to 6. We know none"
                                + " of these: no standard defines them and no server that we know"
                                + " sends them.";
        return new ImpossibleView(
                "There is no FTP reply " + shown,
                explanation,
                codes.stream().flatMap(code -> nearest(code, catalog)).distinct().toList());
    }

    private static Stream<CodeEntry> nearest(String code, Catalog catalog) {
        return catalog.nearestTo(isShowable(code) ? code : "", SUGGESTIONS).stream();
    }

    private static String shown(String code) {
        if (code.matches("[0-9]{1,6}")) {
            return code;
        }
        return isShowable(code) ? "“" + code + "”" : "of that kind";
    }

    private static boolean isShowable(String code) {
        return code.length() <= LONGEST_SHOWN && !Command.hasControlCharacter(code);
    }
}
