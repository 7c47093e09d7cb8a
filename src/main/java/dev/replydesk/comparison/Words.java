package dev.replydesk.comparison;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Puts lists into sentences. */
final class Words {

    private Words() {}

    /** The items between back quotes, with commas and a last word: "`A`, `B` and `C`". */
    static String list(Collection<?> items, String last) {
        return join(items.stream().map(item -> "`" + item + "`").toList(), last);
    }

    /** The items with commas and a last word: "A, B and C". */
    static String join(List<String> items, String last) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        String first = String.join(", ", items.subList(0, items.size() - 1));
        return first + " " + last + " " + items.getLast();
    }

    /** A sentence with a capital and a full stop. */
    static String sentence(String words) {
        String capital = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }
}
