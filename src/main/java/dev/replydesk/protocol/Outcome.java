package dev.replydesk.protocol;

/** What the first digit of a reply code promises (RFC 959 section 4.2; RFC 2228 for 6yz). */
public enum Outcome {
    POSITIVE_PRELIMINARY(1, "Positive Preliminary", "Preliminary", "wait, more follows"),
    POSITIVE_COMPLETION(2, "Positive Completion", "Completed", "done"),
    POSITIVE_INTERMEDIATE(3, "Positive Intermediate", "Intermediate", "your turn to send"),
    TRANSIENT_NEGATIVE(4, "Transient Negative Completion", "Refused for now", "try again later"),
    PERMANENT_NEGATIVE(
            5, "Permanent Negative Completion", "Refused", "change something before you try again"),
    PROTECTED(6, "Protected", "Protected", "unwrap it, then read the code inside");

    private final int digit;
    private final String standardName;
    private final String plainName;
    private final String advice;

    Outcome(int digit, String standardName, String plainName, String advice) {
        this.digit = digit;
        this.standardName = standardName;
        this.plainName = plainName;
        this.advice = advice;
    }

    /** The outcome of a first digit from 1 to 6; anything else is an error of the caller. */
    public static Outcome ofFirstDigit(int digit) {
        if (digit < 1 || digit > values().length) {
            throw new IllegalArgumentException("The first digit runs from 1 to 6: " + digit);
        }
        return values()[digit - 1];
    }

    /** The first digit, 1 to 6. */
    public int digit() {
        return digit;
    }

    /** The name in the standard, such as "Positive Preliminary". */
    public String standardName() {
        return standardName;
    }

    /** The name as people search for it, such as "1xx Positive Preliminary". */
    public String className() {
        return digit + "xx " + standardName;
    }

    /** One everyday word or two, such as "Refused for now". */
    public String plainName() {
        return plainName;
    }

    /** The pattern of the standard, such as "4yz". */
    public String pattern() {
        return digit + "yz";
    }

    /** What the client should make of it, in a few lower-case words. */
    public String advice() {
        return advice;
    }

    /** Whether the command was refused, for now or for good. */
    public boolean isNegative() {
        return this == TRANSIENT_NEGATIVE || this == PERMANENT_NEGATIVE;
    }
}
