package dev.replydesk.comparison.web;

import dev.replydesk.catalog.Catalog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form in which two codes are chosen.
 *
 * @param left the code chosen on the left, or null
 * @param swap where the page with its sides swapped is, or null
 */
record PickerView(
        List<Choice> choices,
        @Nullable Integer left,
        @Nullable Integer right,
        @Nullable String swap) {
    PickerView {
        choices = List.copyOf(choices);
    }

    /** A code that can be chosen. */
    record Choice(int code, String name) {}

    static PickerView of(Catalog catalog, @Nullable String left, @Nullable String right) {
        return new PickerView(choices(catalog), known(catalog, left), known(catalog, right), null);
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

    private static @Nullable Integer known(Catalog catalog, @Nullable String code) {
        return code != null
                        && code.matches("[1-6][0-9]{2}")
                        && catalog.code(Integer.parseInt(code)).isPresent()
                ? Integer.valueOf(code)
                : null;
    }
}
