package dev.replydesk.site;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.protocol.Outcome;
import java.util.Comparator;
import java.util.List;

/**
 * The reply lines of a pasted text, the refusals first.
 *
 * @param total how many there are, even where not all are listed
 * @param ssh whether the text looks like an SSH session, which has no reply codes
 */
record FoundView(List<Line> lines, int total, boolean ssh) {
    private static final int MOST_LINES = 200;

    FoundView {
        lines = List.copyOf(lines);
    }

    /** One reply line and what its code means. */
    record Line(int number, int code, String before, String text, String name, String summary) {}

    static FoundView of(String text, Catalog catalog) {
        List<ReplyInText> replies = ReplyInText.in(text);
        List<Line> lines =
                replies.stream()
                        .sorted(Comparator.comparing(FoundView::isNegative).reversed())
                        .limit(MOST_LINES)
                        .map(reply -> line(reply, catalog))
                        .toList();
        return new FoundView(lines, replies.size(), text.contains("SSH-2.0-"));
    }

    private static boolean isNegative(ReplyInText reply) {
        return Outcome.ofFirstDigit(reply.code() / 100).isNegative();
    }

    private static Line line(ReplyInText reply, Catalog catalog) {
        return catalog.code(reply.code())
                .map(entry -> known(reply, entry))
                .orElseGet(() -> unknown(reply));
    }

    private static Line known(ReplyInText reply, CodeEntry entry) {
        return new Line(
                reply.number(),
                reply.code(),
                reply.before(),
                reply.text(),
                entry.name(),
                entry.summary());
    }

    private static Line unknown(ReplyInText reply) {
        return new Line(
                reply.number(),
                reply.code(),
                reply.before(),
                reply.text(),
                "No code of any standard",
                "Only its first digit can be relied on: "
                        + Outcome.ofFirstDigit(reply.code() / 100).advice()
                        + ".");
    }

    /** Whether some replies are not listed. */
    public boolean isCut() {
        return total > lines.size();
    }
}
