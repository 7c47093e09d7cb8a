package dev.replydesk.logs;

import com.google.re2j.Pattern;
import java.util.BitSet;
import java.util.Optional;

/** Tells with which characters a text may begin that fits a pattern; most lines begin otherwise. */
final class FirstCharacters {
    /** Stands for all characters beyond ASCII. */
    static final int OTHER = 128;

    private static final String UNCLEAR = "^$|?*+{";
    private static final String ANY_CASE = "(?i)";
    private static final Pattern CLEAR = Pattern.compile("\\\\(?:[dDwWsS]|\\W)");

    private FirstCharacters() {}

    /** The place of a text in a table by first characters. */
    static int of(String text) {
        return text.isEmpty() ? OTHER : Math.min(text.charAt(0), OTHER);
    }

    /** The characters; nothing where the pattern does not say. */
    static Optional<BitSet> of(QuickPattern pattern) {
        String expression = pattern.expression();
        return ofExpression(
                expression.startsWith(ANY_CASE) ? expression.substring(4) : expression,
                pattern.isAnyCase());
    }

    private static Optional<BitSet> ofExpression(String expression, boolean anyCase) {
        var all = new BitSet();
        for (String alternative : Literals.alternatives(expression)) {
            Optional<BitSet> own =
                    alternative.startsWith("^")
                            ? opening(alternative.substring(1), anyCase)
                            : Optional.empty();
            if (own.isEmpty()) {
                return own;
            }
            all.or(own.get());
        }
        return Optional.of(all);
    }

    private static Optional<BitSet> opening(String pattern, boolean anyCase) {
        if (pattern.isEmpty() || UNCLEAR.indexOf(pattern.charAt(0)) >= 0) {
            return Optional.empty();
        }
        char first = pattern.charAt(0);
        if (first == '(') {
            return group(pattern, anyCase);
        }
        int end = first == '[' ? Literals.endOfClass(pattern, 0) : first == '\\' ? 2 : 1;
        String unit = pattern.substring(0, end);
        boolean clear = first != '\\' || CLEAR.matches(unit);
        return clear && !isOptional(pattern, end) ? fitting(unit, anyCase) : Optional.empty();
    }

    private static Optional<BitSet> fitting(String unit, boolean anyCase) {
        Pattern pattern = Pattern.compile((anyCase ? ANY_CASE : "") + unit);
        var set = new BitSet();
        set.set(OTHER);
        for (int character = 0; character < OTHER; character++) {
            set.set(character, pattern.matches(Character.toString(character)));
        }
        return Optional.of(set);
    }

    private static Optional<BitSet> group(String pattern, boolean anyCase) {
        int end = Literals.endOfGroup(pattern, 0);
        String inside = Literals.inside(pattern, 0, end);
        if (inside.startsWith("?") || isOptional(pattern, end)) {
            return Optional.empty();
        }
        var all = new BitSet();
        for (String alternative : Literals.alternatives(inside)) {
            Optional<BitSet> own = opening(alternative, anyCase);
            if (own.isEmpty()) {
                return own;
            }
            all.or(own.get());
        }
        return Optional.of(all);
    }

    private static boolean isOptional(String pattern, int place) {
        return place < pattern.length()
                && ("?*".indexOf(pattern.charAt(place)) >= 0 || pattern.startsWith("{0", place));
    }
}
