package dev.replydesk.catalog.web;

import dev.replydesk.catalog.CommandEntry;

/**
 * A command as pages name it.
 *
 * @param name the verb, or words for what is not sent over the wire
 */
record CommandName(String verb, String name) {
    private static final String ANY_COMMAND = "any command";
    private static final String CONNECTING = "connecting";

    static CommandName of(CommandEntry command) {
        return new CommandName(command.verb(), nameOf(command));
    }

    private static String nameOf(CommandEntry command) {
        if (!command.isPseudo()) {
            return command.verb();
        }
        return command.verb().equals(CommandEntry.ANY) ? ANY_COMMAND : CONNECTING;
    }
}
