package dev.replydesk.diagnosis;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.Remark;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The port is silent to plain text and answers to TLS: implicit TLS, which nobody asked for. */
@Component
class ImplicitTlsRule implements DiagnosticRule {
    @Override
    public List<Finding> examine(Session session) {
        return find(session.transcript()).stream().toList();
    }

    private static Optional<Finding> find(Transcript transcript) {
        return wasLeftAtThat(transcript)
                ? Seen.first(transcript, TlsEstablished.class, ImplicitTlsRule::isSecondLook)
                        .map(ImplicitTlsRule::finding)
                : Optional.empty();
    }

    /** Where the session went on over TLS, another rule says what became of it. */
    private static boolean wasLeftAtThat(Transcript transcript) {
        return transcript.events().reversed().stream()
                .dropWhile(Remark.class::isInstance)
                .findFirst()
                .filter(TlsEstablished.class::isInstance)
                .isPresent();
    }

    private static boolean isSecondLook(TlsEstablished tls) {
        return tls.stage() == Stage.GREETING && tls.channel() == Channel.CONTROL;
    }

    private static Finding finding(Seen<TlsEstablished> seen) {
        return new Finding(
                "implicit-explicit-mismatch",
                Severity.ERROR,
                "Wrong mode",
                "this port expects TLS from the first byte",
                "The server stayed silent because it waited for a TLS handshake: this is implicit"
                        + " TLS. A client that waits for the greeting first waits for ever.",
                List.of(
                        Fix.forClient(
                                "Choose implicit TLS for this port, or explicit TLS on port `21`.")),
                0.97,
                List.of(seen.number()));
    }
}
