package dev.replydesk.comparison.web;

import dev.replydesk.catalog.SessionDrawing;
import dev.replydesk.comparison.ComparedCode;
import dev.replydesk.comparison.Comparison;
import dev.replydesk.comparison.Comparison.Difference;
import dev.replydesk.protocol.ReplyCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as a page shows it.
 *
 * @param swapped whether the greater code stands left
 * @param drawing the session, or null when neither code has a place in one
 */
record ComparisonView(Comparison comparison, boolean swapped, @Nullable SessionDrawing drawing) {

    static ComparisonView of(Comparison comparison, boolean swapped) {
        return new ComparisonView(
                comparison, swapped, comparison.session().map(SessionDrawing::of).orElse(null));
    }

    /** The two codes in the order in which they are shown. */
    public List<ComparedCode> sides() {
        return swapped
                ? List.of(comparison.right(), comparison.left())
                : List.of(comparison.left(), comparison.right());
    }

    /**
     * What the first two digits of a code say, such as "1xx Positive Preliminary, x5z File System".
     */
    public String digitsOf(ComparedCode side) {
        ReplyCode code = side.entry().code();
        return code.outcome().className()
                + code.subject()
                        .map(subject -> ", " + subject.pattern() + " " + subject.standardName())
                        .orElse("");
    }

    /** The differences with their sides in the order in which they are shown. */
    public List<Row> rows() {
        return comparison.keyDifferences().stream().map(this::row).toList();
    }

    private Row row(Difference difference) {
        var left = new Cell(comparison.left().number(), difference.left());
        var right = new Cell(comparison.right().number(), difference.right());
        return new Row(
                difference.aspect(),
                difference.detail(),
                swapped ? List.of(right, left) : List.of(left, right));
    }

    /** One aspect with a cell a side. */
    record Row(String aspect, String detail, List<Cell> cells) {}

    /** What holds for one code. */
    record Cell(int code, Comparison.Value value) {
        public int digit() {
            return code / 100;
        }
    }
}
