package dev.replydesk.probe;

import static dev.replydesk.probe.VsftpdCases.of;
import static dev.replydesk.probe.VsftpdCases.plain;

import dev.replydesk.testing.DaemonSetup;
import dev.replydesk.testing.TestCertificate;
import dev.replydesk.transcript.Stage;
import java.time.Duration;
import java.util.List;

/** vsftpd as its settings make it: TLS and certificates. */
final class VsftpdTlsCases {
    private VsftpdTlsCases() {}

    static List<ProbeCase> all() {
        return List.of(
                of("TLS forced, probed in plain text", forced())
                        .loginRefused("530: vsftpd wants TLS before USER.")
                        .hangsUp(),
                of("TLS forced, probed as it is", forced()).with(Security.AUTO).askingAll(),
                of("no TLS, probed as it is", plain())
                        .with(Security.AUTO)
                        .skipped(Stage.TLS, "The server offers no TLS."),
                of("no TLS, TLS wanted", plain())
                        .with(Security.EXPLICIT)
                        .tlsRefused("530: AUTH is refused."),
                of("implicit TLS, probed in plain text", plain().implicitTls())
                        .run(run -> run.waiting(Duration.ofSeconds(1)))
                        .endsAt(Stage.GREETING, "The port waits for TLS and is silent.")
                        .skipped(Stage.TLS, "The probe is told to use plain text."),
                of("implicit TLS, found out", plain().implicitTls())
                        .run(run -> run.waiting(Duration.ofSeconds(1)))
                        .with(Security.AUTO),
                of("certificate expired", explicit().certificate(TestCertificate.expired()))
                        .with(Security.AUTO),
                of(
                                "certificate not yet valid",
                                explicit().certificate(TestCertificate.notYetValid()))
                        .with(Security.AUTO),
                of(
                                "certificate for another name",
                                explicit().certificate(TestCertificate.forName("other.example")))
                        .with(Security.AUTO),
                of(
                                "certificate without its intermediate",
                                explicit().certificate(TestCertificate.withoutIntermediate()))
                        .with(Security.AUTO),
                of(
                                "client certificate required",
                                explicit(
                                        "require_cert=YES",
                                        "ca_certs_file=/etc/ssl/certs/server.pem"))
                        .with(Security.EXPLICIT)
                        .endsAt(
                                Stage.TLS,
                                "The server wants a certificate of the client, and says so late."));
    }

    private static DaemonSetup explicit(String... lines) {
        return plain(lines).explicitTls();
    }

    private static DaemonSetup forced() {
        return explicit("force_local_logins_ssl=YES", "force_local_data_ssl=YES");
    }
}
