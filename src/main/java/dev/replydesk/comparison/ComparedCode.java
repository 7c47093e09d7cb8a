package dev.replydesk.comparison;

import dev.replydesk.catalog.CodeEntry;
import java.util.List;

/**
 * What is said of one of two codes. Nothing is empty: where we have no words of our own stands what
 * the facts say.
 *
 * @param onTheWire the words of the standard, as a server could send them
 * @param client advice for the person who connects
 * @param server advice for the person who runs the server
 * @param serverUse when a server should send it
 * @param clientUse what a client should do with it
 */
public record ComparedCode(
        CodeEntry entry,
        String description,
        String onTheWire,
        List<String> whenSeen,
        List<String> client,
        List<String> server,
        String serverUse,
        String clientUse) {
    public ComparedCode {
        whenSeen = List.copyOf(whenSeen);
        client = List.copyOf(client);
        server = List.copyOf(server);
    }

    public int number() {
        return entry.number();
    }

    public String name() {
        return entry.name();
    }
}
