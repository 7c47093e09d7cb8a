package dev.replydesk.diagnosis;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The server refuses the login. */
@Component
class LoginRefusedRule implements DiagnosticRule {
    private static final Pattern SPEAKS_OF_ENCRYPTION =
            Pattern.compile(
                    "\\b(?:TLS|SSL|FTPS|AUTH|encrypt\\w*|clear-?\\s?text)\\b",
                    Pattern.CASE_INSENSITIVE);

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
                .map(seen -> conclude(seen, isEncrypted(transcript)));
    }

    private static boolean isEncrypted(Transcript transcript) {
        return transcript
                .all(TlsEstablished.class)
                .anyMatch(tls -> tls.channel() == Channel.CONTROL);
    }

    private static Finding conclude(Seen<ReplyReceived> seen, boolean encrypted) {
        if (!encrypted && SPEAKS_OF_ENCRYPTION.matcher(seen.event().reply().text()).find()) {
            return encryptionWanted(seen);
        }
        return switch (seen.event().reply().code().value()) {
            case 421 -> unavailable(seen);
            case 430, 530, 532 -> refused(seen);
            default -> broken(seen);
        };
    }

    private static Finding encryptionWanted(Seen<ReplyReceived> seen) {
        return new Finding(
                "tls-required-for-login",
                Severity.ERROR,
                "TLS wanted",
                "the server lets nobody log in without encryption",
                "The session was in plain text, and the server answered `%s`: “%s”. The user name and the password have not been judged."
                        .formatted(seen.event().reply().code(), seen.event().reply().lastText()),
                List.of(
                        Fix.forClient("Choose explicit TLS (`AUTH TLS`) in the client."),
                        Fix.forServer(
                                "To let plain sessions in all the same: `force_local_logins_ssl=NO`"
                                        + " in vsftpd, `TLSRequired off` in ProFTPD, `TLS 1` in"
                                        + " Pure-FTPd.")),
                0.9,
                List.of(seen.number()));
    }

    /** Wrong credentials are answered with 530; another code means that something else failed. */
    private static Finding broken(Seen<ReplyReceived> seen) {
        return new Finding(
                "login-fails-on-server",
                Severity.ERROR,
                "Login fails",
                "the server answers `%s` with `%s`"
                        .formatted(seen.verb(), seen.event().reply().code()),
                "Its words are “%s”. A wrong password is answered with `530`; this code says that something else went wrong, often with the home directory, its permissions or the server's own configuration."
                        .formatted(seen.event().reply().lastText()),
                List.of(
                        Fix.forServer(
                                "Start with the words of the reply: they name what failed. The home"
                                        + " directory of the account, its owner and its mode come"
                                        + " next."),
                        Fix.forClient("Pass the literal reply on to the operator of the server.")),
                0.7,
                List.of(seen.number()));
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
