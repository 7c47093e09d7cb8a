package dev.replydesk.diagnosis;

import dev.replydesk.transcript.Direction;
import dev.replydesk.transcript.TranscriptEvent.DataTransferred;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A file with content is refused and the same file without content is taken: there is no space,
 * where missing rights would refuse both.
 */
@Component
class FullDiskRule implements DiagnosticRule {
    /** The words of the server may already name another limit. */
    private static final Set<String> NAMED = Set.of("quota-exceeded", "file-size-limit");

    private final RefusalReader refusals;
    private final CauseWriter causes;

    FullDiskRule(RefusalReader refusals, CauseWriter causes) {
        this.refusals = refusals;
        this.causes = causes;
    }

    @Override
    public List<Finding> examine(Session session) {
        return session.exchanges().stream()
                .filter(exchange -> exchange.verb().equals("STOR"))
                .flatMap(exchange -> finding(session, exchange).stream())
                .limit(1)
                .toList();
    }

    private Optional<Finding> finding(Session session, Exchange refused) {
        Optional<Seen<ReplyReceived>> refusal = refused.refusal();
        Optional<Exchange> empty =
                session.after(refused)
                        .filter(later -> later.verb().equals("STOR"))
                        .filter(later -> later.argument().equals(refused.argument()))
                        .filter(later -> later.completed() && sentNothing(session, later))
                        .findFirst();
        if (refusal.isEmpty() || empty.isEmpty()) {
            return Optional.empty();
        }
        var reply = refusal.get().event().reply();
        String cause = refusals.read(session, refused, refusal.get(), reply).cause();
        return NAMED.contains(cause)
                ? Optional.empty()
                : Optional.of(
                        causes.finding(
                                "disk-full",
                                Severity.ERROR,
                                0.93,
                                List.of(
                                        refusal.get().number(),
                                        empty.get().replies().getLast().number()),
                                RefusalRule.quoted(refused.verb(), reply)
                                        + " A file of 0 bytes with the same name was then stored:"
                                        + " the rights are there, the space is not."));
    }

    private static boolean sentNothing(Session session, Exchange exchange) {
        return session.all(DataTransferred.class)
                .filter(seen -> seen.number() > exchange.number())
                .findFirst()
                .filter(seen -> seen.event().direction() == Direction.SENT)
                .filter(seen -> seen.event().bytes() == 0)
                .isPresent();
    }
}
