package dev.replydesk.logs;

import java.util.Locale;
import java.util.Set;

/** Whether a text is a line of a reply. */
final class ReplyShape {
    private static final Set<String> COUNTED =
            Set.of(
                    "files",
                    "file(s)",
                    "bytes",
                    "byte",
                    "kb",
                    "mb",
                    "gb",
                    "kib",
                    "mib",
                    "ms",
                    "sec",
                    "secs",
                    "seconds",
                    "second",
                    "s",
                    "min",
                    "minutes",
                    "hours",
                    "days",
                    "items",
                    "item(s)",
                    "entries",
                    "lines",
                    "rows",
                    "results",
                    "users",
                    "times",
                    "percent",
                    "%",
                    "of",
                    "grams",
                    "ml",
                    "litres",
                    "g",
                    "kg",
                    "pages",
                    "tests",
                    "packages",
                    "objects",
                    "images",
                    "chunks",
                    "blocks",
                    "points",
                    "people",
                    "messages",
                    "folders",
                    "directories",
                    "tasks",
                    "warnings",
                    "errors",
                    "modules",
                    "x",
                    "eggs",
                    "kb/s",
                    "mb/s",
                    "k",
                    "m",
                    "requests",
                    "commits");

    private ReplyShape() {}

    /** Whether it opens with a code that a server could have sent, and with nothing else. */
    static boolean opensReply(String text) {
        if (text.length() < 3
                || text.charAt(0) < '1'
                || text.charAt(0) > '6'
                || text.charAt(1) < '0'
                || text.charAt(1) > '5'
                || !isDigit(text.charAt(2))) {
            return false;
        }
        return text.length() == 3 || text.charAt(3) == ' ' || text.charAt(3) == '-';
    }

    /** Whether it is a reply where nothing beside it says so: 200 files are none. */
    static boolean isPlainReply(String text) {
        if (text.length() < 5 || !opensReply(text)) {
            return false;
        }
        String words = text.substring(4).strip();
        boolean counts = words.isEmpty() || isDigit(words.charAt(0));
        if (words.chars().noneMatch(Character::isLetter)) {
            return text.startsWith("213 ")
                    || text.startsWith("257 ")
                    || text.charAt(3) == '-' && !counts;
        }
        if (counts && text.startsWith("00", 1)) {
            return false;
        }
        int space = words.indexOf(' ');
        String first = space < 0 ? words : words.substring(0, space);
        boolean capitalised = first.length() > 1 && Character.isLowerCase(first.charAt(1));
        return Character.isUpperCase(first.charAt(0)) && capitalised
                || !COUNTED.contains(first.toLowerCase(Locale.ROOT));
    }

    /** Whether a number in it could be a reply code. */
    static boolean holdsCode(String text) {
        for (int index = 0; index + 3 <= text.length(); index++) {
            char first = text.charAt(index);
            if (first >= '1'
                    && first <= '6'
                    && text.charAt(index + 1) >= '0'
                    && text.charAt(index + 1) <= '5'
                    && isDigit(text.charAt(index + 2))
                    && (index == 0 || !isDigit(text.charAt(index - 1)))) {
                return true;
            }
        }
        return false;
    }

    static int code(String text) {
        return Integer.parseInt(text.substring(0, 3));
    }

    static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
