package dev.replydesk.diagnosis;

import dev.replydesk.protocol.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The client sends a command before the transfer that runs has had its final reply (RFC 959 section
 * 5.4): from then on it takes each reply for the answer to the wrong command.
 */
@Component
class OverlapRule implements DiagnosticRule {
    /** These may come while a transfer runs (RFC 959 section 4.1.3). */
    private static final Set<String> ALLOWED = Set.of("ABOR", "STAT", "QUIT", "NOOP", "UNKNOWN");

    /** What servers say to a client that is out of step. */
    private static final Set<Integer> OUT_OF_STEP = Set.of(503, 425, 426, 450, 500, 501, 550, 551);

    private final CauseWriter causes;

    OverlapRule(CauseWriter causes) {
        this.causes = causes;
    }

    @Override
    public List<Finding> examine(Session session) {
        List<Exchange> exchanges = session.exchanges();
        for (int i = 0; i + 1 < exchanges.size(); i++) {
            Exchange transfer = exchanges.get(i);
            Exchange next = exchanges.get(i + 1);
            if (isOpen(transfer) && isOverlap(next)) {
                Optional<Exchange> failed =
                        exchanges.stream()
                                .filter(later -> later.number() >= next.number())
                                .filter(OverlapRule::isRefusedForIt)
                                .findFirst();
                if (failed.isPresent()) {
                    return List.of(finding(transfer, next, failed.get()));
                }
            }
        }
        return List.of();
    }

    private static boolean isOpen(Exchange transfer) {
        return Moment.TRANSFERS.contains(transfer.verb())
                && transfer.has(Outcome.POSITIVE_PRELIMINARY)
                && !transfer.completed()
                && !transfer.refused();
    }

    /** The final reply of the transfer arrives behind that of the next command. */
    private static boolean isOverlap(Exchange next) {
        return !ALLOWED.contains(next.verb())
                && next.answers()
                        .anyMatch(reply -> Set.of(226, 250).contains(reply.code().value()));
    }

    private static boolean isRefusedForIt(Exchange exchange) {
        return exchange.refusal()
                .filter(seen -> OUT_OF_STEP.contains(seen.event().reply().code().value()))
                .isPresent();
    }

    private Finding finding(Exchange transfer, Exchange next, Exchange failed) {
        int refusal = failed.refusal().orElseThrow().number();
        return causes.finding(
                        "bad-command-sequence",
                        Severity.ERROR,
                        0.9,
                        List.of(next.number(), refusal),
                        "The client sends `%s` before `%s` has had its final reply, `226`. The late `226` is then taken for the answer to another command, and `%s` is refused: client and server are out of step."
                                .formatted(next.verb(), transfer.verb(), failed.verb()))
                .labelled("Client fault")
                .titled(
                        "the client does not wait for the final reply of `%s` before it sends `%s`"
                                .formatted(transfer.verb(), next.verb()))
                .fixedBy(
                        List.of(
                                Fix.forClient(
                                        "Run transfers one after the other on a control connection, each"
                                                + " when the one before has had its `226`; for transfers"
                                                + " side by side open one control connection each.")));
    }
}
