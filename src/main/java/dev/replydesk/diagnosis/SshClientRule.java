package dev.replydesk.diagnosis;

import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** An SSH or SFTP client talks to an FTP server: the wrong port or protocol. */
@Component
class SshClientRule implements DiagnosticRule {
    private static final Pattern SSH =
            Pattern.compile(
                    "SSH-[12]\\.|\\bssh\\w*(?:connect|setup|handshake|error|exception)|_ssh\\b|\\bkex\\b"
                            + "|\\bkey exchange|sshSetup|FromSshServer|protocol identification|SFTP session",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern FTP_GREETING = Pattern.compile("(?:^|\\W)220[ -]");
    private static final Pattern SERVER_IS_SSH =
            Pattern.compile(
                    "Cannot establish FTP connection to an SFTP server|(?:Reply|Response|<|received)\\W{0,4}SSH-[12]\\.",
                    Pattern.CASE_INSENSITIVE);

    private final CauseWriter causes;

    SshClientRule(CauseWriter causes) {
        this.causes = causes;
    }

    @Override
    public List<Finding> examine(Session session) {
        List<Seen<ClientMessage>> messages = session.all(ClientMessage.class).toList();
        Optional<Seen<ClientMessage>> ssh =
                messages.stream()
                        .filter(seen -> SSH.matcher(seen.event().text()).find())
                        .findFirst();
        if (ssh.isEmpty() || messages.stream().anyMatch(SshClientRule::saysServerIsSsh)) {
            return List.of();
        }
        return greeting(session).map(seen -> finding(ssh.get(), seen)).stream().toList();
    }

    private static boolean saysServerIsSsh(Seen<ClientMessage> seen) {
        return SERVER_IS_SSH.matcher(seen.event().text()).find();
    }

    /** The server opened as FTP servers do, and no command of FTP was ever sent. */
    private static Optional<Seen<TranscriptEvent>> greeting(Session session) {
        boolean talked =
                session.exchanges().stream()
                        .anyMatch(exchange -> exchange.verb().matches("USER|PASS|AUTH|LIST|RETR"));
        return talked
                ? Optional.empty()
                : session.all(TranscriptEvent.class)
                        .filter(SshClientRule::isFtpGreeting)
                        .findFirst();
    }

    private static boolean isFtpGreeting(Seen<TranscriptEvent> seen) {
        return switch (seen.event()) {
            case ReplyReceived received -> received.reply().code().value() == 220;
            case ClientMessage message -> FTP_GREETING.matcher(message.text()).find();
            default -> false;
        };
    }

    private Finding finding(Seen<ClientMessage> ssh, Seen<TranscriptEvent> greeting) {
        return causes.finding(
                        "foreign-protocol-command",
                        Severity.ERROR,
                        0.92,
                        List.of(Math.min(ssh.number(), greeting.number()), greeting.number())
                                .stream()
                                .distinct()
                                .toList(),
                        "The client starts the SSH protocol, on which SFTP runs, and the server"
                                + " answers with `220`, the greeting of FTP. FTP and SFTP are two"
                                + " protocols that have nothing but the purpose in common.")
                .labelled("Wrong protocol")
                .titled("an SSH (SFTP) client was pointed at an FTP server")
                .fixedBy(
                        List.of(
                                Fix.forClient(
                                        "Choose FTP, or FTP over TLS, as the protocol for this port;"
                                                + " or keep SFTP and use the port of the SSH server,"
                                                + " usually `22`.")));
    }
}
