package dev.replydesk.comparison;

import dev.replydesk.catalog.SessionMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two reply codes compared, the smaller one left.
 *
 * @param summary both classes and what separates the codes, in a few sentences
 * @param questionOrNull the question that decides between the two, for pairs on our list
 * @param keyDifferences aspect by aspect, with one value a side
 * @param relations what holds between the two, such as which comes first
 * @param order which comes first in a session, and whether one can directly follow the other
 * @param rule what to remember
 * @param sessionOrNull one session with both, as far as they have a place in sessions
 * @param withoutPlace what to say of codes that have no place in a session; else empty
 */
public record Comparison(
        ComparedCode left,
        ComparedCode right,
        String title,
        String summary,
        @Nullable DecidingQuestion questionOrNull,
        List<Difference> keyDifferences,
        List<Relation> relations,
        String order,
        String rule,
        @Nullable SessionMap sessionOrNull,
        String withoutPlace,
        List<ConfusablePair> morePairs) {
    public Comparison {
        keyDifferences = List.copyOf(keyDifferences);
        relations = List.copyOf(relations);
        morePairs = List.copyOf(morePairs);
    }

    /** One aspect in which two codes are compared. */
    public record Difference(String aspect, String detail, Value left, Value right) {
        static Difference of(Aspect aspect) {
            return new Difference(
                    aspect.name(),
                    aspect.detail(),
                    aspect.values().getFirst(),
                    aspect.values().getLast());
        }
    }

    /**
     * What holds for one code.
     *
     * @param digit the digit in question, or empty
     * @param name a word or two that stand out, or empty
     */
    public record Value(String digit, String name, String text) {
        static Value of(String text) {
            return new Value("", "", text);
        }
    }

    /** What holds between the two codes. */
    public record Relation(String aspect, String text) {}

    /** The question that decides between the two, for pairs on our list. */
    public Optional<DecidingQuestion> question() {
        return Optional.ofNullable(questionOrNull);
    }

    /** One session with both codes, as far as they have a place in sessions. */
    public Optional<SessionMap> session() {
        return Optional.ofNullable(sessionOrNull);
    }
}
