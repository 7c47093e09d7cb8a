package dev.replydesk.diagnosis;

import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Outcome;
import dev.replydesk.protocol.ReplyCode;
import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How far a session had come when something happened. */
enum Moment {
    /** No control connection yet. */
    CONNECTING,
    /** The control connection stands, and no greeting has come. */
    GREETING,
    /** TLS was agreed on. */
    HANDSHAKE,
    /** User name or password was sent, and no answer has come. */
    LOGIN,
    /** The client is to open the data connection, and the transfer has not begun. */
    BEFORE_PASSIVE_DATA,
    /** The server is to open the data connection, and the transfer has not begun. */
    BEFORE_ACTIVE_DATA,
    /** The transfer has begun, and has not ended. */
    TRANSFER,
    /** Between two commands, or where the log does not tell. */
    BETWEEN;

    private static final Set<String> LOGIN_COMMANDS = Set.of("USER", "PASS", "ACCT");
    private static final Set<String> PASSIVE = Set.of("PASV", "EPSV");
    private static final Set<String> ACTIVE = Set.of("PORT", "EPRT");

    private static final Set<Integer> PASSIVE_REPLIES = Set.of(227, 229);

    /** Answers to the commands before a transfer, which some clients do not log. */
    static final Set<Integer> PREPARING = Set.of(200, 227, 229);

    static final Set<String> TRANSFERS =
            Set.of("LIST", "NLST", "MLSD", "RETR", "STOR", "APPE", "STOU");

    /** The moment of an event of the session. */
    static Moment of(Session session, int number) {
        List<Exchange> before = session.before(number).toList();
        if (before.isEmpty()) {
            boolean connected =
                    session.all(Connected.class)
                            .anyMatch(
                                    seen ->
                                            seen.number() < number
                                                    && seen.event().channel() == Channel.CONTROL);
            return connected ? GREETING : CONNECTING;
        }
        Exchange last = before.getLast();
        Optional<ReplyCode> heard = lastReply(last, number);
        if (heard.filter(code -> PASSIVE_REPLIES.contains(code.value())).isPresent()) {
            return BEFORE_PASSIVE_DATA;
        }
        if (last.verb().equals(Command.UNKNOWN)
                && heard.filter(code -> code.outcome() == Outcome.POSITIVE_PRELIMINARY)
                        .isPresent()) {
            return TRANSFER;
        }
        boolean answered = last.replies().stream().anyMatch(seen -> seen.number() < number);
        if (last.verb().equals("AUTH")) {
            return last.refused() ? BETWEEN : HANDSHAKE;
        }
        if (LOGIN_COMMANDS.contains(last.verb())) {
            return answered && !last.has(Outcome.POSITIVE_INTERMEDIATE) ? BETWEEN : LOGIN;
        }
        if (TRANSFERS.contains(last.verb())) {
            return inTransfer(session, last, number);
        }
        if (last.completed() && PASSIVE.contains(last.verb())) {
            return BEFORE_PASSIVE_DATA;
        }
        if (last.completed() && ACTIVE.contains(last.verb())) {
            return BEFORE_ACTIVE_DATA;
        }
        return last.verb().equals(Command.CONNECT) && !answered ? GREETING : BETWEEN;
    }

    private static Optional<ReplyCode> lastReply(Exchange exchange, int number) {
        return exchange.replies().stream()
                .filter(seen -> seen.number() < number)
                .reduce((earlier, later) -> later)
                .map(seen -> seen.event().reply().code());
    }

    private static Moment inTransfer(Session session, Exchange transfer, int number) {
        List<ReplyCode> replies =
                transfer.replies().stream()
                        .filter(seen -> seen.number() < number)
                        .map(seen -> seen.event().reply().code())
                        .filter(code -> !PREPARING.contains(code.value()))
                        .toList();
        boolean over =
                replies.stream().anyMatch(code -> code.outcome() != Outcome.POSITIVE_PRELIMINARY);
        if (over) {
            return BETWEEN;
        }
        if (!replies.isEmpty()) {
            return TRANSFER;
        }
        return DataDirection.before(session, number)
                .filter(DataDirection.ACTIVE::equals)
                .map(active -> BEFORE_ACTIVE_DATA)
                .orElse(BEFORE_PASSIVE_DATA);
    }
}
