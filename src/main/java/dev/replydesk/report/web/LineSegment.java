package dev.replydesk.report.web;

import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.LineEnd;
import dev.replydesk.protocol.Reply;
import dev.replydesk.protocol.ReplyCode;
import dev.replydesk.protocol.ReplyLine;
import dev.replydesk.protocol.ServerAnswer;
import dev.replydesk.report.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A piece of a transcript line: what the server wrote is text here and never markup. */
record LineSegment(Kind kind, String text) {

    /** How a piece is shown. */
    enum Kind {
        TEXT,
        /** The reply code that opens a reply. */
        CODE,
        /** The same code again on a later line of the reply. */
        AGAIN,
        /** What stands in place of a secret. */
        MASKED,
        /** What we add to make the invisible visible. */
        MARK
    }

    /** The pieces of a line of ours or of the client. */
    static List<LineSegment> ofText(String text) {
        int mask = text.indexOf(Command.MASK);
        if (mask < 0) {
            return List.of(new LineSegment(Kind.TEXT, visible(text)));
        }
        return List.of(
                new LineSegment(Kind.TEXT, visible(text.substring(0, mask))),
                new LineSegment(Kind.MASKED, Command.MASK),
                new LineSegment(Kind.TEXT, visible(text.substring(mask + Command.MASK.length()))));
    }

    /** The pieces of what the server sent. */
    static List<LineSegment> ofAnswer(ServerAnswer answer) {
        ReplyCode code = answer instanceof Reply reply ? reply.code() : null;
        var segments = new ArrayList<LineSegment>();
        List<ReplyLine> lines = answer.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                segments.add(new LineSegment(Kind.TEXT, "\n"));
            }
            addLine(segments, lines.get(i), code, i == 0);
        }
        return segments;
    }

    private static void addLine(
            List<LineSegment> segments, ReplyLine line, @Nullable ReplyCode code, boolean first) {
        String text = line.text();
        if (code != null && line.opensWith(code)) {
            String digits = code.toString();
            segments.add(new LineSegment(first ? Kind.CODE : Kind.AGAIN, digits));
            text = text.substring(digits.length());
        }
        segments.add(new LineSegment(Kind.TEXT, visible(text)));
        if (line.droppedBytes() > 0) {
            segments.add(
                    new LineSegment(
                            Kind.MARK,
                            String.format(Locale.ROOT, " … %,d more bytes", line.droppedBytes())));
        }
        if (line.end() == LineEnd.LF) {
            segments.add(new LineSegment(Kind.MARK, " [LF]"));
        }
    }

    static String visible(String text) {
        return VisibleText.of(text);
    }
}
