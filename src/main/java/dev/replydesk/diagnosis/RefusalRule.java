package dev.replydesk.diagnosis;

import dev.replydesk.catalog.Wording;
import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Reply;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import dev.replydesk.transcript.TranscriptEvent.TlsFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The server refuses a command, and that matters here. */
@Component
class RefusalRule implements DiagnosticRule {
    /** Where the session had done its work, a server that closes it for idleness does no harm. */
    private static final Set<String> AT_REST = Set.of("idle-timeout", "no-transfer-timeout");

    /** A last line such as "End" only closes a reply; the first one says what it is about. */
    private static final int SHORT = 6;

    private final RefusalReader refusals;
    private final CauseWriter causes;

    RefusalRule(RefusalReader refusals, CauseWriter causes) {
        this.refusals = refusals;
        this.causes = causes;
    }

    @Override
    public List<Finding> examine(Session session) {
        var findings = new ArrayList<Finding>();
        for (Exchange exchange : session.exchanges()) {
            for (Seen<ReplyReceived> seen : exchange.replies()) {
                Reply reply = seen.event().reply();
                if (reply.code().outcome().isNegative() && !isAnswerToBabble(session, seen)) {
                    Exchange meant = meant(session, exchange, reply);
                    Optional<String> harmless = Harmless.why(session, meant, seen);
                    Finding finding = finding(session, meant, seen);
                    if (harmless.isEmpty()) {
                        findings.add(finding);
                    } else if (!session.isProbe()) {
                        findings.add(finding.weighing(Severity.INFO).explained(harmless.get()));
                    }
                }
            }
        }
        return findings;
    }

    /** A log may hide the command; a probe knows what it sent. */
    private static Exchange meant(Session session, Exchange exchange, Reply reply) {
        return session.isProbe()
                ? exchange
                : NamedCommand.in(reply)
                        .filter(named -> !named.equals(exchange.verb()))
                        .map(exchange::as)
                        .orElse(exchange);
    }

    /** A server that takes a TLS handshake for commands answers each line of it. */
    private static boolean isAnswerToBabble(Session session, Seen<ReplyReceived> seen) {
        return Set.of(Command.CONNECT, Command.UNKNOWN).contains(seen.verb())
                && session.all(TlsFailed.class).anyMatch(tls -> tls.number() < seen.number());
    }

    private Finding finding(Session session, Exchange exchange, Seen<ReplyReceived> seen) {
        Reply reply = seen.event().reply();
        Refusal refusal = weighed(exchange, reply, refusals.read(session, exchange, seen, reply));
        Finding finding =
                causes.finding(
                        refusal.cause(),
                        severity(session, exchange, seen, refusal),
                        refusal.confidence(),
                        List.of(seen.number()),
                        CauseWriter.join(
                                quoted(exchange.command(), reply), explanation(refusal, reply)));
        WordingReading reading = refusal.reading();
        Finding told =
                reading == null || !reading.cause().equals(refusal.cause())
                        ? finding
                        : finding.fixedBy(Fix.of(reading.said())).checkedBy(others(reading));
        return told.fixedBy(Alternative.to(exchange.verb(), refusal.cause()));
    }

    /** That a command is not known says little where it is not known which command it was. */
    private static Refusal weighed(Exchange exchange, Reply reply, Refusal refusal) {
        boolean vague = exchange.verb().equals(Command.UNKNOWN) && reply.code().value() / 10 == 50;
        return vague
                ? refusal.because(refusal.cause(), Math.min(refusal.confidence(), 0.5))
                : refusal;
    }

    private static Severity severity(
            Session session, Exchange exchange, Seen<ReplyReceived> seen, Refusal refusal) {
        if (session.isProbe()) {
            return session.outcome(seen.event().stage())
                            .filter(outcome -> outcome == StageOutcome.FAILED)
                            .isPresent()
                    ? Severity.ERROR
                    : Severity.WARNING;
        }
        boolean worked =
                session.before(exchange.number())
                        .anyMatch(
                                before ->
                                        Moment.TRANSFERS.contains(before.verb())
                                                && before.completed());
        return AT_REST.contains(refusal.cause()) && worked ? Severity.WARNING : Severity.ERROR;
    }

    static String quoted(String verb, Reply reply) {
        String words =
                said(reply).isEmpty()
                        ? "`%s` and no text; clients that insist on one call the reply truncated."
                                .formatted(reply.code())
                        : "`%s`: “%s”.".formatted(reply.code(), said(reply));
        return switch (verb) {
            case Command.CONNECT -> "The server greets with " + words;
            case Command.UNKNOWN -> "The server answers " + words;
            default -> "The server answers `%s` with %s".formatted(verb, words);
        };
    }

    private static String said(Reply reply) {
        List<String> texts = reply.texts().stream().map(String::strip).toList();
        String text = texts.getLast().length() < SHORT ? texts.getFirst() : texts.getLast();
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }

    private static String explanation(Refusal refusal, Reply reply) {
        WordingReading reading = refusal.reading();
        if (reading != null && reading.cause().equals(refusal.cause())) {
            return reading.wording().explanation();
        }
        return refusal.confidence() < 0.5
                ? "These words name no reason; `%s` means: %s."
                        .formatted(reply.code(), reply.code().outcome().advice())
                : "";
    }

    private static String others(WordingReading reading) {
        return reading.others().stream()
                .map(other -> other.wording())
                .map(Wording::explanation)
                .findFirst()
                .map(other -> "The same words stand for another case as well: " + other)
                .orElse("");
    }
}
