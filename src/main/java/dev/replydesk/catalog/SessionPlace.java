package dev.replydesk.catalog;

import dev.replydesk.catalog.CommandReply.Phase;
import dev.replydesk.catalog.SessionFacts.Stop;
import java.util.List;

/**
 * A code as the reply to one command.
 *
 * @param missing the commands whose absence before this one makes the server send the code
 */
record SessionPlace(String verb, CommandReply reply, List<String> missing) {
    SessionPlace {
        missing = List.copyOf(missing);
    }

    int code() {
        return reply.code();
    }

    Stop asStop() {
        return new Stop(verb, code(), reply.phase() == Phase.SECOND);
    }

    /** Whether the code says that the command came too early. */
    boolean isOutOfOrder() {
        return !missing.isEmpty();
    }

    /** Whether it neither opens nor ends its command. */
    boolean isMarker() {
        return reply.role() == CommandReply.Role.PRELIMINARY && reply.phase() == Phase.SECOND;
    }

    /** Whether a stop is this very reply. */
    boolean isAt(Stop stop) {
        return isBeside(stop) && stop.reply() != null && stop.reply() == code();
    }

    /** Whether a stop is a reply of this command that this code could replace. */
    boolean isBeside(Stop stop) {
        return stop.verb().equals(verb) && fits(stop);
    }

    /** Whether a stop comes as early in its command as this code does. */
    boolean fits(Stop stop) {
        return switch (reply.phase()) {
            case FIRST -> !stop.later();
            case SECOND -> stop.later();
            case EITHER -> true;
        };
    }
}
