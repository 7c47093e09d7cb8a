package dev.replydesk.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** Short lists in one column: nobody asks the database for their items. */
final class Csv {
    private Csv() {}

    static String of(List<String> words) {
        return String.join(",", words);
    }

    static List<String> words(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split(",", -1));
    }

    static String ofNumbers(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static List<Integer> numbers(String column) {
        return words(column).stream().map(Integer::valueOf).toList();
    }
}
