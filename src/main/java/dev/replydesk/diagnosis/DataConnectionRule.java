package dev.replydesk.diagnosis;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.ConnectFailure;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.ConnectFailed;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The port that the server announced for the data connection cannot be reached at the server's own
 * address; where the reply offers another one, that is the fault.
 */
@Component
class DataConnectionRule implements DiagnosticRule {
    @Override
    public List<Finding> examine(Session session) {
        return find(session.transcript()).stream().toList();
    }

    private static Optional<Finding> find(Transcript transcript) {
        Optional<String> server =
                transcript
                        .all(Connected.class)
                        .filter(connected -> connected.channel() == Channel.CONTROL)
                        .map(Connected::address)
                        .findFirst();
        return Seen.first(
                        transcript,
                        ConnectFailed.class,
                        failed ->
                                failed.channel() == Channel.DATA
                                        && server.filter(failed.address()::equals).isPresent())
                .map(seen -> finding(seen, worksElsewhere(transcript)));
    }

    /** Whether the other passive mode, or another attempt, led to a data connection. */
    private static boolean worksElsewhere(Transcript transcript) {
        return transcript.all(Connected.class).anyMatch(c -> c.channel() == Channel.DATA);
    }

    private static Finding finding(Seen<ConnectFailed> seen, boolean inPart) {
        ConnectFailed failed = seen.event();
        String how =
                failed.failure() == ConnectFailure.TIMED_OUT
                        ? "Nothing answered, as when a firewall drops the packets."
                        : "The connection was " + failed.failure().words() + ".";
        return new Finding(
                "passive-ports-blocked",
                inPart ? Severity.WARNING : Severity.ERROR,
                inPart ? "Broken in part" : "Broken",
                inPart
                        ? "no data connection after `%s`, though it works in another way"
                                .formatted(seen.verb())
                        : "data connection cannot be opened",
                "After `%s` the server announced port %d, and a connection to %s failed. %s Login works, but listings, downloads and uploads that go this way hang."
                        .formatted(seen.verb(), failed.port(), failed.address(), how),
                List.of(),
                0.85,
                List.of(seen.number()));
    }
}
