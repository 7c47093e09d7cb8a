package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.DigitMeaning;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the three digits of a reply code promise, with the codes that carry them. */
record DigitsView(List<Position> positions) {
    private static final String FIRST = "first";
    private static final String SECOND = "second";

    DigitsView {
        positions = List.copyOf(positions);
    }

    /** One of the three places, and what may stand there. */
    record Position(String id, String title, List<Row> rows) {
        Position {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One digit.
     *
     * @param outcome the class, for a first digit
     * @param codes the codes with this digit; null where naming them would say nothing
     */
    record Row(
            String pattern,
            @Nullable Integer outcome,
            String title,
            String meaning,
            String action,
            @Nullable String retry,
            boolean verified,
            SourceView source,
            @Nullable List<Integer> codes) {}

    static DigitsView of(Catalog catalog) {
        return new DigitsView(
                List.of(
                        position(catalog, FIRST, "First digit: how it went"),
                        position(catalog, SECOND, "Second digit: what it is about"),
                        position(catalog, "third", "Third digit: the finer grade")));
    }

    private static Position position(Catalog catalog, String position, String title) {
        return new Position(
                position,
                title,
                catalog.digits().stream()
                        .filter(digit -> digit.position().equals(position))
                        .map(digit -> row(catalog, digit))
                        .toList());
    }

    private static Row row(Catalog catalog, DigitMeaning digit) {
        return new Row(
                digit.pattern(),
                digit.position().equals(FIRST) ? Integer.valueOf(digit.digit()) : null,
                digit.title(),
                digit.meaning(),
                digit.clientAction(),
                digit.retrySameCommand(),
                digit.verified(),
                SourceView.of(digit.source()),
                codes(catalog, digit));
    }

    private static @Nullable List<Integer> codes(Catalog catalog, DigitMeaning digit) {
        return switch (digit.position()) {
            case FIRST -> codes(catalog, code -> code.code().firstDigit() == numberOf(digit));
            case SECOND -> codes(catalog, code -> code.code().secondDigit() == numberOf(digit));
            default -> null;
        };
    }

    private static int numberOf(DigitMeaning digit) {
        return Integer.parseInt(digit.digit());
    }

    private static List<Integer> codes(Catalog catalog, Predicate<CodeEntry> wanted) {
        return catalog.codes().stream()
                .filter(code -> code.text().isPresent())
                .filter(wanted)
                .map(CodeEntry::number)
                .toList();
    }
}
