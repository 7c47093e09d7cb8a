package dev.replydesk.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two codes compared, as other programs see it; the smaller code is left.
 *
 * @param decidingQuestion what tells the two apart, or null for a pair that we have no question for
 * @param order which comes first in a session, and whether one can directly follow the other
 * @param rule what to remember
 */
record ComparisonJsonV1(
        String title,
        String summary,
        @Nullable DecidingQuestion decidingQuestion,
        CodeJsonV1 left,
        CodeJsonV1 right,
        List<KeyDifference> keyDifferences,
        List<Relation> relations,
        List<Use> whenToUseWhich,
        String order,
        String rule) {

    /** One question: yes points to one of the codes, no to the other. */
    record DecidingQuestion(String question, Answer yes, Answer no) {}

    record Answer(int code, String why) {}

    record KeyDifference(String aspect, String left, String right) {}

    record Relation(String aspect, String text) {}

    /** When to send this code, and how to act on it. */
    record Use(int code, String server, String client) {}
}
