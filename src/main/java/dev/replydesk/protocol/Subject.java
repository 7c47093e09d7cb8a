package dev.replydesk.protocol;

import java.util.Optional;

/** What the second digit of a reply code is about (RFC 959 section 4.2; RFC 2228 for x3z). */
public enum Subject {
    SYNTAX("Syntax"),
    INFORMATION("Information"),
    CONNECTIONS("Connections"),
    AUTHENTICATION("Authentication and Accounting"),
    UNSPECIFIED("Unspecified"),
    FILE_SYSTEM("File System");

    private final String standardName;

    Subject(String standardName) {
        this.standardName = standardName;
    }

    /** The subject of a second digit; empty for 6 to 9, which no standard gives a meaning. */
    public static Optional<Subject> ofSecondDigit(int digit) {
        return digit >= 0 && digit < values().length
                ? Optional.of(values()[digit])
                : Optional.empty();
    }

    /** The second digit, 0 to 5. */
    public int digit() {
        return ordinal();
    }

    /** The name in the standard, such as "File System". */
    public String standardName() {
        return standardName;
    }

    /** The pattern of the standard, such as "x5z". */
    public String pattern() {
        return "x" + ordinal() + "z";
    }
}
