package dev.replydesk.comparison.web;

import dev.replydesk.catalog.SessionDrawing;
import dev.replydesk.comparison.ComparedCode;
import dev.replydesk.comparison.Comparison;
import dev.replydesk.comparison.Comparison.Difference;
import dev.replydesk.comparison.web.AspectRow.Cell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as a page shows it.
 *
 * @param swapped whether the greater code stands left
 * @param drawing the session, or null when neither code has a place in one
 */
record ComparisonView(Comparison comparison, boolean swapped, @Nullable SessionDrawing drawing)
        implements Columns {

    static ComparisonView of(Comparison comparison, boolean swapped) {
        return new ComparisonView(
                comparison, swapped, comparison.session().map(SessionDrawing::of).orElse(null));
    }

    @Override
    public List<ComparedCode> sides() {
        return swapped
                ? List.of(comparison.right(), comparison.left())
                : List.of(comparison.left(), comparison.right());
    }

    /** The differences with their sides in the order in which they are shown. */
    public List<AspectRow> rows() {
        return comparison.keyDifferences().stream().map(this::row).toList();
    }

    private AspectRow row(Difference difference) {
        var left = new Cell(comparison.left().number(), difference.left());
        var right = new Cell(comparison.right().number(), difference.right());
        return new AspectRow(
                difference.aspect(),
                difference.detail(),
                swapped ? List.of(right, left) : List.of(left, right));
    }
}
