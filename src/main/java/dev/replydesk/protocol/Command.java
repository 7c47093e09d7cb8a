package dev.replydesk.protocol;

import java.util.Locale;
import java.util.Set;

/** One line from the client: a verb and its argument. It never holds a secret. */
public record Command(String verb, String argument) {
    /** The pseudo verb that stands for opening the control connection. */
    public static final String CONNECT = "CONNECT";

    /** The pseudo verb of a command that a log does not show. */
    public static final String UNKNOWN = "UNKNOWN";

    /** What stands in place of a secret. */
    public static final String MASK = "••••••••";

    private static final Set<String> SECRET_VERBS = Set.of("PASS", "ACCT", "ADAT");

    public Command {
        verb = verb.toUpperCase(Locale.ROOT);
        if (hasControlCharacter(verb) || hasControlCharacter(argument)) {
            throw new IllegalArgumentException("A command is one line without control characters");
        }
        if (verb.isEmpty() || verb.contains(" ")) {
            throw new IllegalArgumentException("A verb is one word; what follows is the argument");
        }
        if (SECRET_VERBS.contains(verb) && !argument.isEmpty()) {
            argument = MASK;
        }
    }

    /** A command without an argument. */
    public static Command of(String verb) {
        return new Command(verb, "");
    }

    /** Whether a text holds a character that would end the line or drive a terminal. */
    public static boolean hasControlCharacter(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    @Override
    public String toString() {
        return argument.isEmpty() ? verb : verb + " " + argument;
    }
}
