package dev.replydesk.diagnosis;

import dev.replydesk.transcript.TlsSupport;
import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.TlsVersionAsked;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The server still speaks versions of TLS that were withdrawn (RFC 8996): worth a note. */
@Component
class OldTlsRule implements DiagnosticRule {
    private static final Set<String> WITHDRAWN = Set.of("TLSv1", "TLSv1.1");

    @Override
    public List<Finding> examine(Session session) {
        List<Integer> offered =
                session.transcript().entries().stream()
                        .filter(entry -> isOffered(entry.event()))
                        .map(entry -> entry.number())
                        .toList();
        return offered.isEmpty()
                ? List.of()
                : List.of(
                        new Finding(
                                "tls-old-version-offered",
                                Severity.INFO,
                                "Old TLS",
                                "TLS 1.0 or 1.1 is still offered",
                                "Both were withdrawn in 2021 (RFC 8996). Current clients choose a newer"
                                        + " version, so nothing breaks; an attacker on the way may"
                                        + " profit from the old one.",
                                List.of(
                                        Fix.forServer(
                                                "Offer TLS 1.2 and 1.3 only: `TLSProtocol TLSv1.2"
                                                        + " TLSv1.3` in ProFTPD,"
                                                        + " `ssl_tlsv1=NO` in vsftpd.")),
                                0.95,
                                offered));
    }

    private static boolean isOffered(TranscriptEvent event) {
        return event instanceof TlsVersionAsked asked
                && asked.support() == TlsSupport.OFFERED
                && WITHDRAWN.contains(asked.version());
    }
}
