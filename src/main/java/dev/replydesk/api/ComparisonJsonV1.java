package dev.replydesk.api;

import java.util.List;

/**
 * Two codes compared, as other programs see it; the smaller code is left.
 *
 * @param order which comes first in a session, and whether one can directly follow the other
 * @param rule what to remember
 */
record ComparisonJsonV1(
        String title,
        String summary,
        CodeJsonV1 left,
        CodeJsonV1 right,
        List<KeyDifference> keyDifferences,
        List<Relation> relations,
        List<Use> whenToUseWhich,
        String order,
        String rule) {

    record KeyDifference(String aspect, String left, String right) {}

    record Relation(String aspect, String text) {}

    /** When to send this code, and how to act on it. */
    record Use(int code, String server, String client) {}
}
