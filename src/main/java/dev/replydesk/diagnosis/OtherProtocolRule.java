package dev.replydesk.diagnosis;

import dev.replydesk.protocol.ServerAnswer;
import dev.replydesk.protocol.UnreadableReply.Problem;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import dev.replydesk.transcript.TranscriptEvent.UnreadableReply;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The port speaks, but not FTP. */
@Component
class OtherProtocolRule implements DiagnosticRule {
    @Override
    public List<Finding> examine(Session session) {
        return find(session.transcript()).stream().toList();
    }

    private static Optional<Finding> find(Transcript transcript) {
        List<Seen<TranscriptEvent>> heard =
                Seen.all(transcript, TranscriptEvent.class)
                        .filter(seen -> seen.event().stage() == Stage.GREETING)
                        .filter(seen -> answer(seen.event()).isPresent())
                        .toList();
        return heard.stream()
                .filter(seen -> answer(seen.event()).flatMap(OtherProtocol::of).isPresent())
                .findFirst()
                .or(() -> heard.stream().findFirst())
                .flatMap(seen -> finding(seen, Seen.greeting(transcript)));
    }

    private static Optional<ServerAnswer> answer(TranscriptEvent event) {
        if (event instanceof ReplyReceived received) {
            return Optional.of(received.reply());
        }
        return event instanceof UnreadableReply unreadable
                ? Optional.of(unreadable.unreadable())
                : Optional.empty();
    }

    /** A port that greets in the end is an FTP port, whatever else it says before. */
    private static Optional<Finding> finding(Seen<TranscriptEvent> seen, boolean greets) {
        Optional<OtherProtocol> other = answer(seen.event()).flatMap(OtherProtocol::of);
        if (other.isEmpty() && (greets || !isForeign(seen.event()))) {
            return Optional.empty();
        }
        String title =
                other.map(protocol -> "%s answers on this port".formatted(protocol.title()))
                        .orElse("this port does not answer with FTP replies");
        return Optional.of(
                new Finding(
                        "not-an-ftp-server",
                        Severity.ERROR,
                        "Not FTP",
                        title,
                        "An FTP server opens with a three-digit code, usually `220`. What came"
                                + " instead is quoted in the transcript.",
                        List.of(Fix.forClient(advice(other))),
                        other.isPresent() ? 0.98 : 0.7,
                        List.of(seen.number())));
    }

    private static boolean isForeign(TranscriptEvent event) {
        return event instanceof UnreadableReply unreadable
                && unreadable.unreadable().problem() != Problem.NOT_ENDED;
    }

    private static String advice(Optional<OtherProtocol> other) {
        if (other.filter(protocol -> protocol == OtherProtocol.SSH).isPresent()) {
            return "Choose SFTP in your client for this port. SFTP is another protocol and has no"
                    + " FTP reply codes; FTP usually listens on port `21`.";
        }
        return "Check the port: FTP usually listens on `21`, with implicit TLS on `990`.";
    }
}
