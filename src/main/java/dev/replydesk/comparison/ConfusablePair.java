package dev.replydesk.comparison;

/** Two codes that people take for each other, the smaller one on the left. */
public record ConfusablePair(int left, int right, String title, String hint) {
    public ConfusablePair {
        if (left >= right) {
            throw new IllegalArgumentException("The smaller code is left: " + left + ", " + right);
        }
    }

    /** Whether a code is one of the two. */
    public boolean has(int code) {
        return left == code || right == code;
    }

    boolean isOf(ConfusablePair other) {
        return left == other.left && right == other.right;
    }
}
