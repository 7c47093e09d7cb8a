package dev.replydesk.diagnosis;

import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;

/** A message of a client that only repeats a reply of the server. */
final class WrappedReply {
    private WrappedReply() {}

    /** Whether a reply next to the message has the code that stands in it. */
    static boolean isIn(Session session, Seen<ClientMessage> seen) {
        return session.all(ReplyReceived.class)
                .filter(reply -> Math.abs(reply.number() - seen.number()) <= 2)
                .map(reply -> reply.event().reply().code().toString())
                .anyMatch(code -> holds(seen.event().text(), code));
    }

    /** Whether the server refused something right before: the client then only sums it up. */
    static boolean followsRefusal(Session session, Seen<ClientMessage> seen) {
        return session.all(ReplyReceived.class)
                .filter(reply -> reply.number() < seen.number())
                .filter(reply -> reply.number() >= seen.number() - 2)
                .anyMatch(reply -> reply.event().reply().code().outcome().isNegative());
    }

    private static boolean holds(String text, String code) {
        int at = text.indexOf(code);
        return at >= 0
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && (at + 3 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 3)));
    }
}
