package dev.replydesk.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reply line that somebody pasted, alone or out of a log.
 *
 * @param number the line of the text, from 1
 * @param before what the program that wrote the log put in front, such as "Response: "
 * @param text what follows the code, with its separator
 */
record ReplyInText(int number, String before, int code, String text) {
    /** Longer lines are cut; no reply is longer than this and worth reading. */
    private static final int LONGEST_LINE = 500;

    /** At the start, after a mark of a client or a server's log, or after a time stamp. */
    private static final Pattern REPLY =
            Pattern.compile(
                    "^(?<before>(?:.{0,200}?(?:[<>\"']|Response:|reply:|error:|_replyString =)"
                            + "\\s{0,8}|[\\[\\]()\\d:.,/TZ+ \\t-]{0,60}[\\]) \\t])?)"
                            + "(?<code>[1-6]\\d\\d)(?<text>[ -].*)$",
                    Pattern.CASE_INSENSITIVE);

    /** The reply lines of a text, in order. */
    static List<ReplyInText> in(String text) {
        List<String> lines = text.lines().toList();
        var replies = new ArrayList<ReplyInText>();
        for (int i = 0; i < lines.size(); i++) {
            of(i + 1, lines.get(i)).ifPresent(replies::add);
        }
        return replies;
    }

    private static Optional<ReplyInText> of(int number, String line) {
        String kept =
                printable(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
        Matcher reply = REPLY.matcher(kept.stripTrailing());
        return reply.matches()
                ? Optional.of(
                        new ReplyInText(
                                number,
                                reply.group("before"),
                                Integer.parseInt(reply.group("code")),
                                reply.group("text")))
                : Optional.empty();
    }

    /** What would drive a terminal or reorder a line is replaced by a mark. */
    private static String printable(String line) {
        var printable = new StringBuilder(line.length());
        line.codePoints()
                .map(character -> isHarmless(character) ? character : '\uFFFD')
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static boolean isHarmless(int character) {
        return character == '\t'
                || switch (Character.getType(character)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR ->
                            false;
                    default -> true;
                };
    }
}
