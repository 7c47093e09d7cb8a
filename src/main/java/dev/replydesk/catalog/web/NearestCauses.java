package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.Cause;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which causes a name that is none may have meant: those that share most of its letters. */
final class NearestCauses {
    private static final int MOST = 5;
    private static final int PIECE = 3;

    /** Longer names are cut; no cause has one. */
    private static final int LONGEST = 80;

    private NearestCauses() {}

    static List<Cause> to(String asked, Catalog catalog) {
        Set<String> pieces = pieces(asked);
        return catalog.causes().stream()
                .sorted(Comparator.comparingDouble(cause -> -likeness(pieces, pieces(cause.id()))))
                .limit(MOST)
                .toList();
    }

    /** The share of pieces that both have among those that either has. */
    private static double likeness(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return (double) common / (one.size() + other.size() - common);
    }

    private static Set<String> pieces(String name) {
        String cut = name.substring(0, Math.min(LONGEST, name.length())).toLowerCase(Locale.ROOT);
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + PIECE <= cut.length(); i++) {
            pieces.add(cut.substring(i, i + PIECE));
        }
        return pieces;
    }
}
