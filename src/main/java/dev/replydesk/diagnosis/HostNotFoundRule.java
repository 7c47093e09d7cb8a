package dev.replydesk.diagnosis;

import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.NameNotResolved;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The name has no address. */
@Component
class HostNotFoundRule implements DiagnosticRule {
    @Override
    public List<Finding> examine(Session session) {
        return find(session.transcript()).stream().toList();
    }

    private static Optional<Finding> find(Transcript transcript) {
        return Seen.first(transcript, NameNotResolved.class, any -> true)
                .map(HostNotFoundRule::finding);
    }

    private static Finding finding(Seen<NameNotResolved> seen) {
        String host = seen.event().host();
        return new Finding(
                "host-not-found",
                Severity.ERROR,
                "Not found",
                "`%s` has no address".formatted(host),
                "The name service knows no address for this name, or did not answer. No packet was"
                        + " sent to the server, so nothing is known about it.",
                List.of(
                        Fix.forClient(
                                "Look for a typing error in the host name, and try the address that"
                                        + " your hosting company gives."),
                        Fix.forServer(
                                "Check that the name has an `A` or `AAAA` record in the zone that"
                                        + " the public name servers answer from.")),
                0.95,
                List.of(seen.number()));
    }
}
