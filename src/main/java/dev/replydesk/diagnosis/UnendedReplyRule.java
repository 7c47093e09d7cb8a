package dev.replydesk.diagnosis;

import dev.replydesk.protocol.UnreadableReply.Problem;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.UnreadableReply;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The server begins a reply and never ends it. */
@Component
class UnendedReplyRule implements DiagnosticRule {
    @Override
    public List<Finding> examine(Session session) {
        return find(session.transcript()).stream().toList();
    }

    private static Optional<Finding> find(Transcript transcript) {
        return Seen.first(transcript, UnreadableReply.class, UnendedReplyRule::isUnended)
                .map(UnendedReplyRule::finding);
    }

    private static boolean isUnended(UnreadableReply event) {
        return event.unreadable().problem() == Problem.NOT_ENDED;
    }

    private static Finding finding(Seen<UnreadableReply> seen) {
        return new Finding(
                "reply-not-ended",
                Severity.ERROR,
                "Unfinished",
                "the server begins a reply and never ends it",
                "A reply of several lines ends with the code that opened it and a space, a single"
                        + " line with CR LF. Neither came, so every client waits here until it"
                        + " gives up or the connection ends.",
                List.of(
                        Fix.forServer(
                                "Look at greetings and messages that were edited by hand: the last"
                                        + " line needs a space after the code, not a hyphen.")),
                0.8,
                List.of(seen.number()));
    }
}
