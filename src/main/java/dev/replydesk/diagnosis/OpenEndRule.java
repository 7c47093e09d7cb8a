package dev.replydesk.diagnosis;

import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Outcome;
import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import dev.replydesk.transcript.TranscriptEvent.ServerMessage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A log ends while a reply is awaited: most often that is where the client hangs. */
@Component
class OpenEndRule implements DiagnosticRule {
    /** What a client sends when it has waited long enough. */
    private static final Set<String> GIVING_UP = Set.of("ABOR", "QUIT", "NOOP");

    private final CauseWriter causes;

    OpenEndRule(CauseWriter causes) {
        this.causes = causes;
    }

    @Override
    public List<Finding> examine(Session session) {
        if (session.isProbe() || session.exchanges().isEmpty()) {
            return List.of();
        }
        List<Exchange> meant =
                session.exchanges().stream()
                        .filter(exchange -> !GIVING_UP.contains(exchange.verb()))
                        .toList();
        if (meant.isEmpty()) {
            return List.of();
        }
        if (showsOnlyRefusals(session)) {
            return List.of();
        }
        Exchange last = meant.getLast();
        if (crashesAfter(session, last)) {
            return List.of();
        }
        boolean waits =
                isPassive(last)
                        || last.replies().isEmpty()
                        || last.answers()
                                .allMatch(
                                        reply ->
                                                reply.code().outcome()
                                                        == Outcome.POSITIVE_PRELIMINARY);
        boolean gaveUp = session.exchanges().size() > meant.size();
        return waits && (gaveUp || isSent(session, last))
                ? finding(session, last).stream().toList()
                : List.of();
    }

    /** What a server leaves behind that died says why nothing came. */
    private static boolean crashesAfter(Session session, Exchange last) {
        return session.all(ServerMessage.class)
                .filter(seen -> seen.number() > last.number())
                .flatMap(seen -> Trouble.in(seen.event().text()).stream())
                .anyMatch(Trouble.CRASH::equals);
    }

    /** Where a log shows no replies at all, a way for the data was most likely granted. */
    private static Moment momentAfter(Session session, Exchange last, int after) {
        boolean silent = session.exchanges().stream().allMatch(e -> e.replies().isEmpty());
        return silent && Set.of("PASV", "EPSV").contains(last.verb())
                ? Moment.BEFORE_PASSIVE_DATA
                : Moment.of(session, after);
    }

    /** In such a log a command without a reply may well have had a good one. */
    private static boolean showsOnlyRefusals(Session session) {
        List<Outcome> shown =
                session.exchanges().stream()
                        .flatMap(Exchange::answers)
                        .map(reply -> reply.code().outcome())
                        .toList();
        return !shown.isEmpty() && shown.stream().allMatch(Outcome::isNegative);
    }

    /** Many clients open the data connection before they send the command that needs it. */
    private static boolean isPassive(Exchange last) {
        return last.completed() && Set.of("PASV", "EPSV").contains(last.verb());
    }

    /** A message that only implies a command does not show that nothing came. */
    private static boolean isSent(Session session, Exchange last) {
        return session.all(ClientMessage.class).noneMatch(seen -> seen.number() == last.number());
    }

    private Optional<Finding> finding(Session session, Exchange last) {
        int after =
                Math.max(
                                last.number(),
                                last.replies().isEmpty() ? 0 : last.replies().getLast().number())
                        + 1;
        String cause =
                switch (momentAfter(session, last, after)) {
                    case BEFORE_PASSIVE_DATA -> "passive-ports-blocked";
                    case BEFORE_ACTIVE_DATA -> "active-connection-failed";
                    case TRANSFER -> "transfer-stalled";
                    default -> "";
                };
        if (cause.isEmpty() || last.verb().equals(Command.CONNECT)) {
            return Optional.empty();
        }
        return Optional.of(
                causes.finding(
                                cause,
                                Severity.ERROR,
                                0.5,
                                List.of(last.number()),
                                "The log ends after `%s`, without a final reply. If the client hangs there, the data connection does not come about."
                                        .formatted(last.verb()))
                        .checkedBy(
                                "If the log was only cut off there, paste the rest of it: the next"
                                        + " reply decides."));
    }
}
