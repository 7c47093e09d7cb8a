package dev.replydesk.diagnosis;

import dev.replydesk.transcript.Certificate;
import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import java.util.List;
import org.springframework.stereotype.Component;

/** The certificate would make a careful client stop. */
@Component
class CertificateRule implements DiagnosticRule {
    private final CauseWriter causes;

    CertificateRule(CauseWriter causes) {
        this.causes = causes;
    }

    @Override
    public List<Finding> examine(Session session) {
        return session.all(TlsEstablished.class)
                .filter(seen -> seen.event().channel() == Channel.CONTROL)
                .filter(seen -> !problems(seen.event()).isEmpty())
                .limit(1)
                .map(seen -> finding(session, seen))
                .toList();
    }

    private static List<String> problems(TlsEstablished tls) {
        return tls.certificates().stream()
                .map(Certificate::problems)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** What is wrong with a certificate, the worst first: it decides about cause and title. */
    private enum Fault {
        EXPIRED("It expired", "tls-certificate-untrusted", "the certificate has expired"),
        EARLY(
                "It is not valid before",
                "tls-certificate-untrusted",
                "the certificate is not valid yet"),
        NAME(
                "It is not issued for",
                "tls-certificate-name-mismatch",
                "the certificate is issued for another host name"),
        WEAK("", "tls-certificate-untrusted", "clients that check certificates will warn or stop"),
        UNKNOWN_ISSUER(
                "No authority that Java",
                "tls-certificate-untrusted",
                "the certificate has no known issuer, or an intermediate certificate is missing"),
        SELF_SIGNED(
                "It is self-signed",
                "tls-certificate-untrusted",
                "the certificate is self-signed: clients that check certificates will warn or"
                        + " stop");

        private final String opening;
        private final String cause;
        private final String title;

        Fault(String opening, String cause, String title) {
            this.opening = opening;
            this.cause = cause;
            this.title = title;
        }

        static Fault in(List<String> problems) {
            return problems.stream().map(Fault::of).min(Fault::compareTo).orElse(WEAK);
        }

        private static Fault of(String problem) {
            return List.of(values()).stream()
                    .filter(fault -> fault != WEAK && problem.startsWith(fault.opening))
                    .findFirst()
                    .orElse(WEAK);
        }
    }

    /** No public authority issues certificates for addresses inside a network. */
    private static Severity severity(Session session, Fault fault) {
        return fault == Fault.SELF_SIGNED && session.peer().filter(Addresses::isInner).isPresent()
                ? Severity.INFO
                : Severity.WARNING;
    }

    private Finding finding(Session session, Seen<TlsEstablished> seen) {
        List<String> problems = problems(seen.event());
        Fault fault = Fault.in(problems);
        return causes.finding(
                        fault.cause,
                        severity(session, fault),
                        0.9,
                        List.of(seen.number()),
                        String.join(" ", problems))
                .labelled("Certificate")
                .titled(fault.title);
    }
}
