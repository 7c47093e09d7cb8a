package dev.replydesk.diagnosis;

import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The server refuses the login. */
@Component
class LoginRefusedRule implements DiagnosticRule {
    @Override
    public Optional<Finding> examine(Transcript transcript) {
        boolean passed =
                transcript
                        .stage(Stage.LOGIN)
                        .filter(stage -> stage.outcome() == StageOutcome.PASSED)
                        .isPresent();
        if (passed) {
            return Optional.empty();
        }
        return Seen.all(transcript, ReplyReceived.class)
                .filter(seen -> seen.event().stage() == Stage.LOGIN)
                .filter(seen -> seen.event().reply().code().outcome().isNegative())
                .findFirst()
                .map(seen -> isUnavailable(seen) ? unavailable(seen) : refused(seen));
    }

    private static boolean isUnavailable(Seen<ReplyReceived> seen) {
        return seen.event().reply().code().value() == 421;
    }

    private static Finding unavailable(Seen<ReplyReceived> seen) {
        return new Finding(
                "login-service-unavailable",
                Severity.ERROR,
                "Login refused",
                "the server ends the session at `%s`".formatted(seen.verb()),
                "The server answered `421`: “%s”. That speaks of the server rather than of the password: too many sessions are open, TLS is required first, or the home directory of the account is missing."
                        .formatted(seen.event().reply().lastText()),
                List.of(
                        Fix.forClient(
                                "Close other sessions, wait a few minutes, and try explicit TLS."),
                        Fix.forServer(
                                "Look at the limits for sessions and addresses, at the TLS"
                                        + " requirement, and at the home directory of the account.")),
                0.7,
                List.of(seen.number()));
    }

    private static Finding refused(Seen<ReplyReceived> seen) {
        boolean afterPassword = !seen.verb().equals("USER");
        String text = seen.event().reply().lastText();
        return new Finding(
                afterPassword ? "login-credentials-rejected" : "login-refused-at-user",
                Severity.ERROR,
                "Login refused",
                afterPassword
                        ? "the server does not accept this user and password"
                        : "the server turns this user name away",
                afterPassword
                        ? "The server answered `%s` to the password: “%s”. Most often the password or the user name is wrong. Many servers use the same words for a locked or expired account, a shell that is not listed, or a missing home directory."
                                .formatted(seen.event().reply().code(), text)
                        : "The server answered `%s` to the user name, before any password: “%s”. The name is on a list, anonymous logins are off, or the server wants TLS first."
                                .formatted(seen.event().reply().code(), text),
                List.of(
                        Fix.forClient(
                                "Type the user name in full, as the hosting company writes it (often"
                                        + " `name@domain`), and set the password anew."),
                        Fix.forServer(
                                "The server's own log names the reason: `journalctl -t vsftpd`,"
                                        + " `/var/log/proftpd/proftpd.log`, `/var/log/auth.log`.")),
                afterPassword ? 0.7 : 0.6,
                List.of(seen.number()));
    }
}
