package dev.replydesk.diagnosis;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.TlsFailed;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** TLS does not come about, on the control connection or on a data connection. */
@Component
class TlsFailedRule implements DiagnosticRule {
    @Override
    public List<Finding> examine(Session session) {
        return find(session.transcript()).stream().toList();
    }

    private static Optional<Finding> find(Transcript transcript) {
        return Seen.first(transcript, TlsFailed.class, TlsFailedRule::wasMeant)
                .map(TlsFailedRule::finding);
    }

    /** During the greeting TLS is only tried to learn why a port is silent. */
    private static boolean wasMeant(TlsFailed failed) {
        return failed.stage() != Stage.GREETING;
    }

    private static Finding finding(Seen<TlsFailed> seen) {
        TlsFailed failed = seen.event();
        boolean control = failed.channel() == Channel.CONTROL;
        return new Finding(
                cause(failed),
                Severity.ERROR,
                "TLS fails",
                title(failed),
                failed.failure().explanation()
                        + (control
                                ? " The password was not sent, since nothing would have protected it."
                                : " Listings and files cannot be transferred this way."),
                List.of(advice(failed)),
                0.85,
                List.of(seen.number()));
    }

    private static String cause(TlsFailed failed) {
        return switch (failed.failure()) {
            case NO_COMMON_VERSION, NO_COMMON_CIPHER -> "tls-version-or-cipher-mismatch";
            case NOT_TLS ->
                    failed.channel() == Channel.CONTROL
                            ? "implicit-explicit-mismatch"
                            : "data-tls-handshake-failed";
            case CLIENT_CERTIFICATE -> "tls-client-certificate-required";
            case TIMED_OUT, CLOSED, FAILED ->
                    failed.channel() == Channel.CONTROL
                            ? "tls-handshake-failed"
                            : "data-tls-handshake-failed";
        };
    }

    private static String title(TlsFailed failed) {
        String where = "on the " + failed.channel().title();
        return switch (failed.failure()) {
            case TIMED_OUT -> "the server goes silent in the TLS handshake " + where;
            case CLOSED -> "the server hangs up in the TLS handshake " + where;
            case NOT_TLS -> "the server answers in plain text where TLS should start " + where;
            case NO_COMMON_VERSION -> "no TLS version in common " + where;
            case NO_COMMON_CIPHER -> "no cipher suite in common " + where;
            case CLIENT_CERTIFICATE -> "the server demands a certificate of the client " + where;
            case FAILED -> "the TLS handshake fails " + where;
        };
    }

    private static Fix advice(TlsFailed failed) {
        return switch (failed.failure()) {
            case NOT_TLS ->
                    failed.channel() == Channel.CONTROL
                            ? otherMode()
                            : Fix.forServer(
                                    "`PROT P` was agreed on, so the data connection starts with TLS."
                                            + " Update the server, and look for a proxy or firewall"
                                            + " that answers in its place.");
            case NO_COMMON_VERSION, NO_COMMON_CIPHER ->
                    Fix.forServer("Enable TLS 1.2 and 1.3 with current cipher suites.");
            case CLIENT_CERTIFICATE ->
                    Fix.forServer(
                            "Stop asking for client certificates (`require_cert=NO` in vsftpd,"
                                    + " `TLSVerifyClient off` in ProFTPD), or hand one to every"
                                    + " client.");
            case TIMED_OUT, CLOSED, FAILED ->
                    Fix.forServer(
                            "Check that the service can read its certificate and private key, and"
                                    + " that no firewall inspects or rewrites FTP on the way.");
        };
    }

    private static Fix otherMode() {
        return Fix.forClient(
                "Port `21` wants explicit TLS (`AUTH TLS` first), port `990` implicit TLS. Choose"
                        + " the other one.");
    }
}
