package dev.replydesk.logs;

import dev.replydesk.protocol.LineEnd;
import dev.replydesk.protocol.Reply;
import dev.replydesk.protocol.ReplyCode;
import dev.replydesk.protocol.ReplyLine;
import dev.replydesk.protocol.UnreadableReply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A reply of several lines of which the last has not come. */
final class OpenReply {
    private static final int MOST_LINES = 200;

    private final int code;
    private final Duration at;
    private final List<ReplyLine> lines = new ArrayList<>();

    OpenReply(String first, Duration at) {
        code = ReplyShape.code(first);
        this.at = at;
        add(first);
    }

    int code() {
        return code;
    }

    Duration at() {
        return at;
    }

    void add(String text) {
        if (lines.size() < MOST_LINES) {
            lines.add(line(text));
        } else {
            lines.set(MOST_LINES - 1, line(text));
        }
    }

    /** Lists of features and commands hold words that look like commands. */
    boolean listsWords() {
        return code == 211 || code == 214;
    }

    Reply reply() {
        return new Reply(new ReplyCode(code), lines, Set.of());
    }

    static Reply of(String text) {
        return new Reply(new ReplyCode(ReplyShape.code(text)), List.of(line(text)), Set.of());
    }

    /** A line of another protocol in the place of a reply. */
    static UnreadableReply foreign(String text) {
        return new UnreadableReply(List.of(line(text)), UnreadableReply.Problem.NO_CODE, Set.of());
    }

    private static ReplyLine line(String text) {
        return new ReplyLine(text, true, LineEnd.CRLF, 0);
    }
}
