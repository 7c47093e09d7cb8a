package dev.replydesk.diagnosis;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.ConnectionLost;
import dev.replydesk.transcript.TranscriptEvent.NoReply;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import dev.replydesk.transcript.TranscriptEvent.UnreadableReply;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The server accepts the connection and then says nothing, or hangs up without a word. */
@Component
class NoGreetingRule implements DiagnosticRule {
    @Override
    public List<Finding> examine(Session session) {
        return find(session.transcript()).stream().toList();
    }

    private static Optional<Finding> find(Transcript transcript) {
        if (spokeAfterAll(transcript)) {
            return Optional.empty();
        }
        Optional<Finding> silent =
                Seen.first(transcript, NoReply.class, e -> e.stage() == Stage.GREETING)
                        .map(NoGreetingRule::silent);
        return silent.or(
                () ->
                        Seen.first(
                                        transcript,
                                        ConnectionLost.class,
                                        e ->
                                                e.stage() == Stage.GREETING
                                                        && e.channel() == Channel.CONTROL)
                                .map(NoGreetingRule::closed));
    }

    /** A second look may have made the port speak: TLS at once, or another protocol. */
    private static boolean spokeAfterAll(Transcript transcript) {
        return transcript.events().stream()
                .filter(event -> event.stage() == Stage.GREETING)
                .anyMatch(
                        event ->
                                event instanceof TlsEstablished
                                        || event instanceof UnreadableReply);
    }

    private static Finding silent(Seen<NoReply> seen) {
        return new Finding(
                "greeting-timeout",
                Severity.ERROR,
                "Silent",
                "the server accepts the connection and sends no greeting",
                "Something listens on this port, but no `220` came within %d seconds. Three causes are common: the port expects TLS from the first byte (implicit TLS), another service listens there and waits for the client to speak, or the server hangs in a reverse DNS or ident look-up."
                        .formatted(Math.max(1, seen.event().waited().toSeconds())),
                List.of(
                        Fix.forClient("Try implicit TLS, and check the port number."),
                        Fix.forServer(
                                "Switch reverse look-ups off: `reverse_lookup_enable=NO` in vsftpd,"
                                        + " `UseReverseDNS off` in ProFTPD, `-H` for Pure-FTPd.")),
                0.7,
                List.of(seen.number()));
    }

    private static Finding closed(Seen<ConnectionLost> seen) {
        return new Finding(
                "connection-reset",
                Severity.ERROR,
                "Hung up",
                "the server closes the connection without a greeting",
                "The connection was accepted and then %s before any reply. Servers do that to addresses that they do not allow, and when they are not configured to their end."
                        .formatted(seen.event().reset() ? "reset" : "closed"),
                List.of(
                        Fix.forServer(
                                "Look into the access rules of the server: `/etc/hosts.allow` and"
                                        + " `/etc/hosts.deny`, `<Limit LOGIN>` in ProFTPD, and what"
                                        + " a banning daemon has on its list.")),
                0.7,
                List.of(seen.number()));
    }
}
