package dev.replydesk.diagnosis;

import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.Transcript;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** TLS was asked for and the server refuses AUTH. */
@Component
class TlsRefusedRule implements DiagnosticRule {
    @Override
    public Optional<Finding> examine(Transcript transcript) {
        boolean failed =
                transcript
                        .stage(Stage.TLS)
                        .filter(stage -> stage.outcome() == StageOutcome.FAILED)
                        .isPresent();
        if (!failed) {
            return Optional.empty();
        }
        return Seen.reply(transcript, "AUTH", reply -> reply.code().outcome().isNegative())
                .map(
                        seen ->
                                new Finding(
                                        "tls-not-supported",
                                        Severity.ERROR,
                                        "No TLS",
                                        "the server refuses AUTH TLS",
                                        "You asked for explicit TLS, and the server does not offer"
                                                + " it. The probe stopped before the login, so that"
                                                + " the password did not travel in clear text.",
                                        List.of(
                                                Fix.forServer(
                                                        "Switch TLS on: `ssl_enable=YES` in vsftpd,"
                                                                + " `TLSEngine on` in ProFTPD,"
                                                                + " `TLS 1` in Pure-FTPd."),
                                                Fix.forClient(
                                                        "Use plain FTP only where nobody can read"
                                                                + " along.")),
                                        0.9,
                                        List.of(seen.number())));
    }
}
