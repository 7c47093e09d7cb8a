package dev.replydesk.comparison.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.comparison.ConfusablePair;
import dev.replydesk.comparison.WideComparisons;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form in which the codes are chosen.
 *
 * @param left the code chosen on the left
 * @param also the third and the fourth code, 0 where none is chosen
 * @param swap where the page with its sides swapped is, or null
 * @param add where one more code can be chosen, or null
 */
record PickerView(
        List<Choice> choices,
        int left,
        int right,
        List<Further> also,
        @Nullable String swap,
        @Nullable String add) {
    private static final List<String> PLACES = List.of("third", "fourth");

    PickerView {
        choices = List.copyOf(choices);
        also = List.copyOf(also);
    }

    /** A code that can be chosen. */
    record Choice(int code, String name) {}

    /**
     * Room for a further code.
     *
     * @param place "third" or "fourth"
     * @param code what is chosen, or 0
     */
    record Further(String place, int code) {
        public String label() {
            return place.substring(0, 1).toUpperCase(Locale.ROOT) + place.substring(1);
        }
    }

    /** How many codes have room in the form. */
    public int size() {
        return 2 + also.size();
    }

    /** The form with what was typed, as far as it is known, and a pair to start from. */
    static PickerView of(Catalog catalog, ConfusablePair start, AskedCodes asked) {
        Optional<Integer> one = known(catalog, asked.left());
        Optional<Integer> other = known(catalog, asked.right());
        return new PickerView(
                choices(catalog),
                one.orElseGet(() -> otherThan(other, start.left(), start.right())),
                other.orElseGet(() -> otherThan(one, start.right(), start.left())),
                further(
                        asked.also().stream()
                                .flatMap(code -> known(catalog, code).stream())
                                .toList(),
                        WideComparisons.MOST - 2),
                null,
                null);
    }

    private static int otherThan(Optional<Integer> chosen, int first, int second) {
        return chosen.filter(code -> code == first).isPresent() ? second : first;
    }

    /** The form on the page of a pair. */
    static PickerView of(Catalog catalog, ComparisonView shown) {
        int left = shown.sides().getFirst().number();
        int right = shown.sides().getLast().number();
        String path = ComparisonPaths.canonical(List.of(left, right));
        return new PickerView(
                choices(catalog),
                left,
                right,
                List.of(),
                shown.swapped() ? path : path + "?swapped=true",
                ComparisonPaths.adding(List.of(left, right)));
    }

    /** The form on the page of three or four codes. */
    static PickerView of(Catalog catalog, List<Integer> codes) {
        return new PickerView(
                choices(catalog),
                codes.getFirst(),
                codes.get(1),
                further(codes.subList(2, codes.size()), codes.size() - 2),
                null,
                codes.size() < WideComparisons.MOST ? ComparisonPaths.adding(codes) : null);
    }

    private static List<Further> further(List<Integer> codes, int room) {
        var further = new ArrayList<Further>();
        for (int i = 0; i < room; i++) {
            further.add(new Further(PLACES.get(i), i < codes.size() ? codes.get(i) : 0));
        }
        return further;
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
