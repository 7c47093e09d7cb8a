package dev.replydesk.diagnosis;

import dev.replydesk.protocol.Reply;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who opens the data connection (RFC 959 section 3.2). */
enum DataDirection {
    /** The client, to the port that the server announced. */
    PASSIVE,
    /** The server, to the port that the client named. */
    ACTIVE;

    private static final Set<String> PASSIVE_COMMANDS = Set.of("PASV", "EPSV");
    private static final Set<String> ACTIVE_COMMANDS = Set.of("PORT", "EPRT");

    /** Some clients do not log these commands; the answer shows which it was. */
    private static final Pattern ANSWERS_ACTIVE =
            Pattern.compile("\\b(?:PORT|EPRT)\\b", Pattern.CASE_INSENSITIVE);

    /** What was agreed on last before an event; empty where nothing was. */
    static Optional<DataDirection> before(Session session, int number) {
        return session.before(number)
                .flatMap(
                        exchange ->
                                exchange.replies().stream()
                                        .filter(seen -> seen.number() < number)
                                        .flatMap(
                                                seen ->
                                                        of(exchange.verb(), seen.event().reply())
                                                                .stream()))
                .reduce((earlier, later) -> later);
    }

    private static Optional<DataDirection> of(String verb, Reply reply) {
        int code = reply.code().value();
        if (code == 227 || code == 229) {
            return Optional.of(PASSIVE);
        }
        boolean positive = code >= 200 && code < 300;
        if (positive && PASSIVE_COMMANDS.contains(verb)) {
            return Optional.of(PASSIVE);
        }
        boolean active =
                positive && ACTIVE_COMMANDS.contains(verb)
                        || code == 200 && ANSWERS_ACTIVE.matcher(reply.lastText()).find();
        return active ? Optional.of(ACTIVE) : Optional.empty();
    }
}
