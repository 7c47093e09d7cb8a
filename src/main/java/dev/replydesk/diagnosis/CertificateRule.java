package dev.replydesk.diagnosis;

import dev.replydesk.transcript.Certificate;
import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The certificate would make a careful client stop. */
@Component
class CertificateRule implements DiagnosticRule {
    @Override
    public Optional<Finding> examine(Transcript transcript) {
        return Seen.first(
                        transcript,
                        TlsEstablished.class,
                        tls -> tls.channel() == Channel.CONTROL && hasProblem(tls))
                .map(CertificateRule::finding);
    }

    private static boolean hasProblem(TlsEstablished tls) {
        return tls.certificates().stream().anyMatch(c -> !c.problems().isEmpty());
    }

    private static Finding finding(Seen<TlsEstablished> seen) {
        String problems =
                seen.event().certificates().stream()
                        .map(Certificate::problems)
                        .flatMap(List::stream)
                        .distinct()
                        .collect(Collectors.joining(" "));
        return new Finding(
                "tls-certificate-untrusted",
                Severity.WARNING,
                "Certificate",
                "clients that check certificates will warn or stop",
                problems,
                List.of(
                        Fix.forServer(
                                "Install a certificate of a public authority for the name that"
                                        + " clients use, with its intermediate certificates."),
                        Fix.forClient(
                                "Compare the fingerprint with the operator before you accept it.")),
                0.9,
                List.of(seen.number()));
    }
}
