package dev.replydesk.logs;

import dev.replydesk.protocol.LineEnd;
import dev.replydesk.protocol.Reply;
import dev.replydesk.protocol.ReplyLine;
import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.util.ArrayList;

/** Joins lines that a mail program or a forum broke in two. */
final class WrappedLines {
    private static final int NARROWEST = 60;

    private final EventBuffer events;
    private final boolean labelled;
    private int lengthBefore;

    /** Only where each line has a label can one tell that a line is not a line. */
    WrappedLines(EventBuffer events, boolean labelled) {
        this.events = events;
        this.labelled = labelled;
    }

    void lineOf(int length) {
        lengthBefore = length;
    }

    void join(String text) {
        if (!labelled || lengthBefore < NARROWEST) {
            return;
        }
        switch (events.newest()) {
            case ClientMessage(var at, var stage, var said, var verb) ->
                    events.replaceNewest(new ClientMessage(at, stage, said + " " + text, verb));
            case ReplyReceived(var at, var stage, var reply) ->
                    events.replaceNewest(new ReplyReceived(at, stage, longer(reply, text)));
            case null, default -> {}
        }
    }

    private static Reply longer(Reply reply, String text) {
        var lines = new ArrayList<ReplyLine>(reply.lines());
        String last = lines.removeLast().text();
        lines.add(new ReplyLine(last + " " + text, true, LineEnd.CRLF, 0));
        return new Reply(reply.code(), lines, reply.irregularities());
    }
}
