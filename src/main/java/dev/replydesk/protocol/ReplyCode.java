package dev.replydesk.protocol;

import java.util.Optional;

/** The three digits that open a reply, such as 550. */
public record ReplyCode(int value) implements Comparable<ReplyCode> {
    public static final int LOWEST = 100;
    public static final int HIGHEST = 699;

    public ReplyCode {
        if (value < LOWEST || value > HIGHEST) {
            throw new IllegalArgumentException("Reply codes run from 100 to 699: " + value);
        }
    }

    /** The code with this number, or nothing when no reply can carry it. */
    public static Optional<ReplyCode> of(int value) {
        return value < LOWEST || value > HIGHEST
                ? Optional.empty()
                : Optional.of(new ReplyCode(value));
    }

    /** What the first digit promises (RFC 959 section 4.2; RFC 2228 for 6yz). */
    public Outcome outcome() {
        return Outcome.ofFirstDigit(firstDigit());
    }

    /** What the second digit is about; empty where the standards give it no meaning. */
    public Optional<Subject> subject() {
        return Subject.ofSecondDigit(secondDigit());
    }

    public int firstDigit() {
        return value / 100;
    }

    public int secondDigit() {
        return value / 10 % 10;
    }

    public int thirdDigit() {
        return value % 10;
    }

    @Override
    public int compareTo(ReplyCode other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
