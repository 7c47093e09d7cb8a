package dev.replydesk.diagnosis;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.ConnectionLost;
import dev.replydesk.transcript.TranscriptEvent.NoReply;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The server stops answering in the middle of the session. */
@Component
class StalledRule implements DiagnosticRule {
    /** Few clients send these, and a small server may take them amiss. */
    private static final Set<String> OPTIONAL = Set.of("CLNT", "HELP", "STAT", "OPTS");

    private final CauseWriter causes;

    StalledRule(CauseWriter causes) {
        this.causes = causes;
    }

    @Override
    public List<Finding> examine(Session session) {
        Transcript transcript = session.transcript();
        return Seen.all(transcript, TranscriptEvent.class)
                .filter(seen -> isBreak(seen.event()))
                .filter(seen -> !wasAnnounced(transcript, seen))
                .filter(seen -> !followsRefusal(transcript, seen.event()))
                .limit(1)
                .map(this::finding)
                .toList();
    }

    private static boolean isBreak(TranscriptEvent event) {
        return event.stage() != Stage.GREETING && (event instanceof NoReply || isHangUp(event));
    }

    private static boolean isHangUp(TranscriptEvent event) {
        return event instanceof ConnectionLost lost && lost.channel() == Channel.CONTROL;
    }

    /** A server that says 421 closes the connection (RFC 959 section 4.2.2). */
    private static boolean wasAnnounced(Transcript transcript, Seen<TranscriptEvent> seen) {
        return isHangUp(seen.event())
                && Seen.all(transcript, ReplyReceived.class)
                        .takeWhile(reply -> reply.number() < seen.number())
                        .reduce((earlier, later) -> later)
                        .filter(last -> last.event().reply().code().value() == 421)
                        .isPresent();
    }

    /** Many servers show a client the door once they refused its login or its wish for TLS. */
    private static boolean followsRefusal(Transcript transcript, TranscriptEvent event) {
        return isHangUp(event)
                && event.stage() == Stage.GOODBYE
                && transcript.stages().stream()
                        .filter(stage -> stage.stage() != Stage.GOODBYE)
                        .anyMatch(stage -> stage.outcome() == StageOutcome.FAILED);
    }

    private Finding finding(Seen<TranscriptEvent> seen) {
        boolean silent = seen.event() instanceof NoReply;
        boolean harmless = seen.event().stage() == Stage.GOODBYE || OPTIONAL.contains(seen.verb());
        String cause = silent ? silence(seen.verb()) : "server-process-died";
        return causes.finding(
                        cause,
                        harmless ? Severity.WARNING : Severity.ERROR,
                        0.6,
                        List.of(seen.number()),
                        silent
                                ? "The server took the command and sent no complete reply in time. Its"
                                        + " process hangs, or something on the way swallows the"
                                        + " packets."
                                : "The control connection ended while a reply was awaited. A server"
                                        + " process that dies looks like this, and so does a firewall"
                                        + " that cuts sessions.")
                .labelled(silent ? "Stalled" : "Cut off")
                .titled(
                        silent
                                ? "no reply to `%s`".formatted(seen.verb())
                                : "the server hangs up after `%s`".formatted(seen.verb()))
                .fixedBy(
                        List.of(
                                Fix.forServer(
                                        "Look into the server's log at the time of this session; a"
                                                + " crash or a limit leaves a line there.")));
    }

    /** A server that checks a password somewhere else may wait there for ever. */
    private static String silence(String verb) {
        return Set.of("USER", "PASS", "ACCT").contains(verb)
                ? "login-backend-unavailable"
                : "transfer-stalled";
    }
}
