package dev.replydesk.comparison.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * The codes that somebody asked for, as they were typed.
 *
 * @param left empty when nothing was typed
 * @param right empty when nothing was typed
 * @param also what was asked for beside these two
 */
record AskedCodes(String left, String right, List<String> also) {
    AskedCodes {
        left = left.strip();
        right = right.strip();
        also = also.stream().map(String::strip).filter(code -> !code.isEmpty()).toList();
    }

    /** The segments of a path. */
    static AskedCodes inPath(List<String> segments) {
        List<String> typed = segments.stream().filter(segment -> !segment.isBlank()).toList();
        return new AskedCodes(
                typed.isEmpty() ? "" : typed.getFirst(),
                typed.size() < 2 ? "" : typed.get(1),
                typed.stream().skip(2).toList());
    }

    /** All that was typed, in order. */
    List<String> all() {
        return Stream.concat(Stream.of(left, right), also.stream())
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** Whether there is anything to compare. */
    boolean areSeveral() {
        return all().size() > 1;
    }
}
