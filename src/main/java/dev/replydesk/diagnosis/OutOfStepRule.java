package dev.replydesk.diagnosis;

import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.util.List;
import org.springframework.stereotype.Component;

/** The replies of a log slip behind the commands. */
@Component
class OutOfStepRule implements DiagnosticRule {
    private final CauseWriter causes;

    OutOfStepRule(CauseWriter causes) {
        this.causes = causes;
    }

    @Override
    public List<Finding> examine(Session session) {
        return OutOfStep.first(session).map(this::finding).stream().toList();
    }

    private Finding finding(Seen<ReplyReceived> seen) {
        return causes.finding(
                        "unexpected-reply",
                        Severity.ERROR,
                        0.75,
                        List.of(seen.number()),
                        "`%s` is no answer to `%s`; it belongs to the command before. From here on each reply is read for the wrong command, and the refusals that follow mean nothing."
                                .formatted(seen.event().reply().code(), seen.verb()))
                .labelled("Client fault")
                .titled("client and server are out of step: the replies come one command late")
                .fixedBy(
                        List.of(
                                Fix.forClient(
                                        "Read every reply to its end before the next command, and"
                                                + " open a new connection after a transfer that"
                                                + " failed or was cancelled.")));
    }
}
