package dev.replydesk.logs;

import dev.replydesk.logs.Saying.Answered;
import java.util.List;
import java.util.Optional;

/** Finds an arrow behind what a console prints before a line, and what the arrow points at. */
final class InnerArrow {
    private static final int FARTHEST = 120;
    private static final List<String> TO_CLIENT = List.of(" < ", " <- ", " <<< ", " \u2190 ");
    private static final List<String> TO_SERVER = List.of(" > ", " -> ", " >>> ", " \u2192 ");

    private InnerArrow() {}

    /** The command or the line of a reply; nothing where what follows looks like neither. */
    static Optional<Saying> read(String text) {
        for (String arrow : TO_CLIENT) {
            Optional<Saying> reply =
                    behind(text, arrow)
                            .filter(ReplyShape::opensReply)
                            .filter(content -> content.length() > 4)
                            .map(content -> new Answered(content, true));
            if (reply.isPresent()) {
                return reply;
            }
        }
        for (String arrow : TO_SERVER) {
            Optional<Saying> either = behind(text, arrow).flatMap(Wire::bare);
            if (either.isPresent()) {
                return either;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> behind(String text, String arrow) {
        int at = text.indexOf(arrow);
        return at < 0 || at > FARTHEST
                ? Optional.empty()
                : Optional.of(text.substring(at + arrow.length()).strip());
    }
}
