package dev.replydesk.diagnosis;

import dev.replydesk.protocol.Irregularity;
import dev.replydesk.protocol.UnreadableReply.Problem;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import dev.replydesk.transcript.TranscriptEvent.UnreadableReply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Replies whose form breaks clients: bare line feeds, codes without text, lines without a code. */
@Component
class MalformedReplyRule implements DiagnosticRule {
    private static final Set<Irregularity> BREAKING =
            Set.of(Irregularity.BARE_LF, Irregularity.CODE_ONLY, Irregularity.NO_SEPARATOR);

    @Override
    public List<Finding> examine(Session session) {
        return find(session.transcript()).stream().toList();
    }

    private static Optional<Finding> find(Transcript transcript) {
        return Seen.all(transcript, TranscriptEvent.class)
                .filter(seen -> isMalformed(seen.event(), Seen.greeting(transcript)))
                .findFirst()
                .map(MalformedReplyRule::finding);
    }

    /** A port that never greets is the business of other rules, and so is a reply without end. */
    private static boolean isMalformed(TranscriptEvent event, boolean greets) {
        if (event instanceof UnreadableReply unreadable) {
            return unreadable.unreadable().problem() != Problem.NOT_ENDED
                    && (greets || event.stage() != Stage.GREETING);
        }
        return event instanceof ReplyReceived received
                && received.reply().irregularities().stream().anyMatch(BREAKING::contains);
    }

    private static Finding finding(Seen<TranscriptEvent> seen) {
        return new Finding(
                "malformed-server-reply",
                Severity.WARNING,
                "Malformed",
                "the server breaks the form of replies",
                "Clients that follow the standard to the letter may hang or stop at this line, while"
                        + " others get over it. The note beside the line says what is wrong.",
                List.of(
                        Fix.forServer(
                                "Look for self-written greetings, scripts in front of the server and"
                                        + " devices that rewrite FTP; update the server.")),
                0.5,
                List.of(seen.number()));
    }
}
