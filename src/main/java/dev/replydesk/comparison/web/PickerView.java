package dev.replydesk.comparison.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.comparison.ConfusablePair;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form in which two codes are chosen.
 *
 * @param left the code chosen on the left
 * @param swap where the page with its sides swapped is, or null
 */
record PickerView(List<Choice> choices, int left, int right, @Nullable String swap) {
    PickerView {
        choices = List.copyOf(choices);
    }

    /** A code that can be chosen. */
    record Choice(int code, String name) {}

    /** The form with what was typed, as far as it is known, and a pair to start from. */
    static PickerView of(Catalog catalog, ConfusablePair start, String left, String right) {
        Optional<Integer> one = known(catalog, left);
        Optional<Integer> other = known(catalog, right);
        return new PickerView(
                choices(catalog),
                one.orElseGet(() -> otherThan(other, start.left(), start.right())),
                other.orElseGet(() -> otherThan(one, start.right(), start.left())),
                null);
    }

    private static int otherThan(Optional<Integer> chosen, int first, int second) {
        return chosen.filter(code -> code == first).isPresent() ? second : first;
    }

    static PickerView of(Catalog catalog, ComparisonView shown) {
        int left = shown.comparison().left().number();
        int right = shown.comparison().right().number();
        String path = "/compare/" + left + "/" + right;
        return shown.swapped()
                ? new PickerView(choices(catalog), right, left, path)
                : new PickerView(choices(catalog), left, right, path + "?swapped=true");
    }

    private static List<Choice> choices(Catalog catalog) {
        return catalog.codes().stream()
                .map(entry -> new Choice(entry.number(), entry.name()))
                .toList();
    }

    private static Optional<Integer> known(Catalog catalog, String code) {
        return code.matches("[1-6][0-9]{2}")
                ? catalog.code(Integer.parseInt(code)).map(CodeEntry::number)
                : Optional.empty();
    }
}
