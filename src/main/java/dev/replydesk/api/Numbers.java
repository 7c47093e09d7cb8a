package dev.replydesk.api;

import java.util.Optional;

/** Numbers in URLs. */
final class Numbers {
    private Numbers() {}

    /** Three digits as a number; empty for anything else. */
    static Optional<Integer> parse(String digits) {
        return digits.matches("\\d{3}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }
}
