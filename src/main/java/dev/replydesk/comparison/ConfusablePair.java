package dev.replydesk.comparison;

import dev.replydesk.catalog.RichText;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two codes that people take for each other, the smaller one on the left.
 *
 * @param questionOrNull what tells the two apart; only pairs of our own list have it
 */
public record ConfusablePair(
        int left, int right, String title, String hint, @Nullable DecidingQuestion questionOrNull) {
    public ConfusablePair {
        if (left >= right) {
            throw new IllegalArgumentException("The smaller code is left: " + left + ", " + right);
        }
    }

    /** What tells the two apart. */
    public Optional<DecidingQuestion> question() {
        return Optional.ofNullable(questionOrNull);
    }

    /** The same pair with its question for a hint, where it has one. */
    public ConfusablePair asking() {
        return question()
                .map(asked -> RichText.plain(asked.question()))
                .map(asked -> new ConfusablePair(left, right, title, asked, questionOrNull))
                .orElse(this);
    }

    /** Whether a code is one of the two. */
    public boolean has(int code) {
        return left == code || right == code;
    }

    boolean isOf(ConfusablePair other) {
        return isOf(other.left, other.right);
    }

    boolean isOf(int smaller, int larger) {
        return left == smaller && right == larger;
    }
}
