package dev.replydesk.diagnosis;

import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Reply;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the replies of a session slip behind its commands. From there on each reply is read as the
 * answer to another command than its own, and what they seem to say is not so.
 */
final class OutOfStep {
    /** Replies that only these commands can have (RFC 959 section 5.4, RFC 2428 section 3). */
    private static final Map<Integer, Set<String>> OWNERS =
            Map.of(
                    215, Set.of("SYST"),
                    227, Set.of("PASV", "EPSV", "CPSV"),
                    229, Set.of("EPSV"),
                    234, Set.of("AUTH"),
                    257, Set.of("PWD", "XPWD", "MKD", "XMKD"),
                    331, Set.of("USER"));

    private OutOfStep() {}

    /** The first reply of a log that belongs to another command; empty when all are in step. */
    static Optional<Seen<ReplyReceived>> first(Session session) {
        if (session.isProbe()) {
            return Optional.empty();
        }
        return session.exchanges().stream()
                .filter(exchange -> isShown(exchange.verb()))
                .flatMap(
                        exchange ->
                                exchange.replies().stream()
                                        .filter(seen -> isOfAnother(session, exchange, seen)))
                .findFirst();
    }

    private static boolean isShown(String verb) {
        return !Set.of(Command.CONNECT, Command.UNKNOWN).contains(verb);
    }

    /** The owner must have been sent before, or the log just does not show it. */
    private static boolean isOfAnother(
            Session session, Exchange exchange, Seen<ReplyReceived> seen) {
        Reply reply = seen.event().reply();
        Set<String> owners = OWNERS.getOrDefault(reply.code().value(), Set.of());
        boolean foreign = !owners.isEmpty() && !owners.contains(exchange.verb());
        return foreign
                && lastBefore(session, exchange)
                        .filter(before -> owners.contains(before.verb()))
                        .filter(before -> !hasOwn(before, reply))
                        .isPresent();
    }

    private static Optional<Exchange> lastBefore(Session session, Exchange exchange) {
        return session.before(exchange.number()).reduce((earlier, later) -> later);
    }

    private static boolean hasOwn(Exchange exchange, Reply reply) {
        return exchange.answers().anyMatch(own -> own.code().equals(reply.code()));
    }
}
