package dev.replydesk.report.web;

import dev.replydesk.report.web.ReportView.CertificateView;
import dev.replydesk.report.web.ReportView.TlsView;
import dev.replydesk.transcript.Certificate;
import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.TlsSupport;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import dev.replydesk.transcript.TranscriptEvent.TlsVersionAsked;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of the encryption of a session. */
final class TlsViews {
    private TlsViews() {}

    static Optional<TlsView> of(Transcript transcript) {
        Optional<TlsEstablished> data =
                transcript
                        .all(TlsEstablished.class)
                        .filter(tls -> tls.channel() == Channel.DATA)
                        .findFirst();
        String resumed =
                data.map(tls -> tls.resumed() ? "Yes, on the data connection" : "No")
                        .orElse("Not seen, no encrypted data connection");
        return transcript
                .all(TlsEstablished.class)
                .filter(tls -> tls.channel() == Channel.CONTROL)
                .findFirst()
                .map(
                        tls ->
                                new TlsView(
                                        tls.protocol().replace("TLSv", "TLS "),
                                        tls.cipher(),
                                        versions(transcript, tls.protocol()),
                                        resumed,
                                        tls.certificates().stream()
                                                .map(TlsViews::certificate)
                                                .toList()));
    }

    private static String versions(Transcript transcript, String spoken) {
        Stream<String> offered =
                transcript.events().stream()
                        .filter(TlsVersionAsked.class::isInstance)
                        .map(TlsVersionAsked.class::cast)
                        .filter(asked -> asked.support() == TlsSupport.OFFERED)
                        .map(TlsVersionAsked::version);
        return Stream.concat(offered, Stream.of(spoken))
                .distinct()
                .sorted()
                .map(version -> version.replaceFirst("^TLSv1$", "TLSv1.0").replace("TLSv", "TLS "))
                .collect(Collectors.joining(", "));
    }

    /** The names come from the server's certificate, and with them whatever it put there. */
    private static CertificateView certificate(Certificate certificate) {
        return new CertificateView(
                LineSegment.visible(certificate.subject()),
                LineSegment.visible(certificate.issuer()),
                Times.date(certificate.notAfter()),
                certificate.problems());
    }
}
