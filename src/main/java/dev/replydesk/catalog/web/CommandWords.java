package dev.replydesk.catalog.web;

import dev.replydesk.catalog.CommandEntry;
import dev.replydesk.catalog.CommandReply;
import dev.replydesk.catalog.Rfc;
import java.util.Optional;

/** Says in words what the facts about commands abbreviate. */
final class CommandWords {
    private static final String NO_STANDARD = "non-standard";

    private CommandWords() {}

    /** The line a client sends; the standards write a space as a name in brackets. */
    static String syntax(CommandEntry command) {
        if (!command.isSent()) {
            return argument(command);
        }
        return command.arguments().startsWith("none")
                ? command.verb()
                : command.verb() + " " + argument(command);
    }

    static String argument(CommandEntry command) {
        return command.arguments().replace("<SP> ", "");
    }

    static String about(CommandEntry command) {
        if (command.verb().equals(CommandEntry.ANY)) {
            return "No client sends `ANY`. It stands for every command: the replies below may"
                    + " answer each of them.";
        }
        if (command.isPseudo()) {
            return "No client sends `CONNECT`. It stands for opening the control connection, which"
                    + " the server answers with its greeting.";
        }
        if (!command.isSent()) {
            return "No command, but a label that a server lists in its reply to `FEAT`.";
        }
        String note = command.note();
        return sort(command) + (note == null ? "" : " " + note + ".");
    }

    private static String sort(CommandEntry command) {
        String kind =
                command.kind().equals("extension") ? "extension" : command.kind() + " command";
        String article = "ae".indexOf(kind.charAt(0)) >= 0 ? "An " : "A ";
        String origin =
                command.rfc().equals(NO_STANDARD)
                        ? " that no standard defines."
                        : " of " + new Rfc(command.rfc(), null).title() + ".";
        return article + kind + origin;
    }

    static String source(CommandEntry command) {
        return command.rfc().equals(NO_STANDARD) ? "No standard" : command.source().title();
    }

    static String conformance(CommandEntry command) {
        return switch (command.conformance()) {
            case "draft" -> "Expired draft";
            case NO_STANDARD -> "No standard";
            case "pseudo" -> "Not sent";
            default -> capital(command.conformance());
        };
    }

    static Optional<String> needsLogin(CommandEntry command) {
        return Optional.ofNullable(command.needsLogin())
                .map(login -> login.equals("either") ? "Works before and after" : capital(login));
    }

    static String title(CommandReply.Role role) {
        return switch (role) {
            case PRELIMINARY -> "Preliminary";
            case SUCCESS -> "Completed";
            case INTERMEDIATE -> "Intermediate";
            case FAILURE -> "Refused";
            case PROTECTED -> "Protected";
        };
    }

    static String advice(CommandReply.Role role) {
        return switch (role) {
            case PRELIMINARY -> "wait, more follows";
            case SUCCESS -> "done";
            case INTERMEDIATE -> "your turn to send";
            case FAILURE -> "4yz for now, 5yz until something changes";
            case PROTECTED -> "unwrap it, then read the code inside";
        };
    }

    static String phase(CommandReply.Phase phase) {
        return switch (phase) {
            case FIRST -> "first";
            case SECOND -> "after a 1yz";
            case EITHER -> "first, or after a 1yz";
        };
    }

    static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
