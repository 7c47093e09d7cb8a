package dev.replydesk.logs;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the words of which a text must hold one to fit a pattern. Looking for a word is many times
 * faster than trying a pattern, and most lines fit hardly any.
 */
final class Literals {
    private static final int SHORTEST = 2;

    private final String pattern;
    private final StringBuilder run = new StringBuilder();
    private List<String> best = List.of();
    private int place;

    private Literals(String pattern) {
        this.pattern = pattern;
    }

    /** The words; none where the pattern demands none. */
    static List<String> of(String pattern) {
        var words = new ArrayList<String>();
        for (String alternative : alternatives(pattern)) {
            List<String> own = new Literals(alternative).read();
            if (own.isEmpty()) {
                return List.of();
            }
            words.addAll(own);
        }
        return words;
    }

    private List<String> read() {
        while (place < pattern.length()) {
            char character = pattern.charAt(place);
            switch (character) {
                case '(' -> group();
                case '[' -> {
                    place = endOfClass(pattern, place);
                    skipped();
                }
                case '\\' -> escaped();
                case '.', '^', '$' -> {
                    place++;
                    skipped();
                }
                default -> literal(character, 1);
            }
        }
        endRun();
        return best;
    }

    private void group() {
        int end = endOfGroup(pattern, place);
        String inside = inside(pattern, place, end);
        place = end;
        endRun();
        if (!isOptional() && !inside.startsWith("?")) {
            offer(of(inside));
        }
        skipQuantifier();
    }

    private void escaped() {
        char next = pattern.charAt(place + 1);
        if (Character.isLetterOrDigit(next)) {
            place += next == 'x' ? 4 : next == 'p' ? 3 : 2;
            skipped();
        } else {
            literal(next, 2);
        }
    }

    private void literal(char character, int length) {
        place += length;
        if (!isOptional()) {
            run.append(character);
        }
        if (isQuantified()) {
            skipped();
        }
    }

    private void skipped() {
        endRun();
        skipQuantifier();
    }

    private void endRun() {
        if (run.length() >= SHORTEST) {
            offer(List.of(run.toString()));
        }
        run.setLength(0);
    }

    private void offer(List<String> words) {
        if (!words.isEmpty() && (best.isEmpty() || shortest(words) > shortest(best))) {
            best = words;
        }
    }

    private boolean isQuantified() {
        return place < pattern.length() && "?*+{".indexOf(pattern.charAt(place)) >= 0;
    }

    private boolean isOptional() {
        return place < pattern.length()
                && ("?*".indexOf(pattern.charAt(place)) >= 0 || pattern.startsWith("{0", place));
    }

    private void skipQuantifier() {
        while (isQuantified()) {
            place = pattern.charAt(place) == '{' ? pattern.indexOf('}', place) + 1 : place + 1;
        }
    }

    private static int shortest(List<String> words) {
        return words.stream().mapToInt(String::length).min().orElse(0);
    }

    /** What stands within the brackets of a group, without its name. */
    static String inside(String pattern, int open, int end) {
        return pattern.substring(open + 1, end - 1).replaceFirst("^\\?(?:P<\\w+>|\\w*:)", "");
    }

    static List<String> alternatives(String pattern) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int at = 0; at < pattern.length(); at++) {
            switch (pattern.charAt(at)) {
                case '\\' -> at++;
                case '[' -> at = endOfClass(pattern, at) - 1;
                case '(' -> at = endOfGroup(pattern, at) - 1;
                case '|' -> {
                    parts.add(pattern.substring(start, at));
                    start = at + 1;
                }
                default -> {}
            }
        }
        parts.add(pattern.substring(start));
        return parts;
    }

    static int endOfGroup(String pattern, int open) {
        for (int at = open + 1; at < pattern.length(); at++) {
            switch (pattern.charAt(at)) {
                case '\\' -> at++;
                case '[' -> at = endOfClass(pattern, at) - 1;
                case '(' -> at = endOfGroup(pattern, at) - 1;
                case ')' -> {
                    return at + 1;
                }
                default -> {}
            }
        }
        return pattern.length();
    }

    static int endOfClass(String pattern, int open) {
        int first = pattern.startsWith("[^", open) ? open + 2 : open + 1;
        for (int at = first; at < pattern.length(); at++) {
            if (pattern.charAt(at) == '\\') {
                at++;
            } else if (pattern.charAt(at) == ']' && at > first) {
                return at + 1;
            }
        }
        return pattern.length();
    }
}
