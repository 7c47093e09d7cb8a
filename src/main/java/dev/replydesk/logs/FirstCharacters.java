package dev.replydesk.logs;

import java.util.BitSet;
import java.util.Optional;

/** Tells with which characters a text may begin that fits a pattern; most lines begin otherwise. */
final class FirstCharacters {
    /** Stands for all characters beyond ASCII. */
    static final int OTHER = 128;

    private static final String SPECIAL = "[(\\.^$|?*+{";

    private FirstCharacters() {}

    /** The place of a text in a table by first characters. */
    static int of(String text) {
        return text.isEmpty() ? OTHER : Math.min(text.charAt(0), OTHER);
    }

    /** The characters; nothing where the pattern does not say. */
    static Optional<BitSet> of(QuickPattern pattern) {
        return pattern.isAnyCase() ? Optional.empty() : ofExpression(pattern.expression());
    }

    private static Optional<BitSet> ofExpression(String expression) {
        var all = new BitSet();
        for (String alternative : Literals.alternatives(expression)) {
            Optional<BitSet> own =
                    alternative.startsWith("^") ? opening(alternative.substring(1)) : none();
            if (own.isEmpty()) {
                return own;
            }
            all.or(own.get());
        }
        return Optional.of(all);
    }

    private static Optional<BitSet> opening(String pattern) {
        if (pattern.isEmpty()) {
            return none();
        }
        char first = pattern.charAt(0);
        if (first == '(') {
            return group(pattern);
        }
        boolean escaped = first == '\\' && pattern.length() > 1;
        char literal = escaped ? pattern.charAt(1) : first;
        boolean plain = escaped ? !Character.isLetterOrDigit(literal) : SPECIAL.indexOf(first) < 0;
        if (!plain || isOptional(pattern, escaped ? 2 : 1)) {
            return none();
        }
        var set = new BitSet();
        set.set(Math.min(literal, OTHER));
        return Optional.of(set);
    }

    private static Optional<BitSet> group(String pattern) {
        int end = Literals.endOfGroup(pattern, 0);
        String inside = Literals.inside(pattern, 0, end);
        if (inside.startsWith("?") || isOptional(pattern, end)) {
            return none();
        }
        var all = new BitSet();
        for (String alternative : Literals.alternatives(inside)) {
            Optional<BitSet> own = opening(alternative);
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

    private static Optional<BitSet> none() {
        return Optional.empty();
    }
}
