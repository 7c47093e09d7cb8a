package dev.replydesk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody typed or pasted, made harmless: without control characters, and not longer than
 * anything that is worth to be searched for.
 *
 * @param cut whether something was left out at the end
 */
record PastedText(String text, boolean cut) {
    private static final int LONGEST = 1_000;
    private static final int MOST_LINES = 20;
    private static final int MOST_CANDIDATES = 5;

    private static final Pattern OPENING_CODE = Pattern.compile("\\W*([1-6]\\d\\d)(?=\\W|$)");

    /** Behind such a mark the words of a program may start: "Error:", "[R] ", "ftp> ". */
    private static final Pattern MARK = Pattern.compile("(?:[:>\\])]\\s|\\t)\\s*(?=\\S)");

    /** Three digits that stand alone. */
    private static final Pattern CODE = Pattern.compile("(?<![\\w.,])[1-6]\\d\\d(?![\\w,]|\\.\\d)");

    static PastedText of(String raw) {
        boolean cut = raw.length() > LONGEST;
        String harmless =
                (cut ? raw.substring(0, LONGEST) : raw)
                        .codePoints()
                        .map(PastedText::printable)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                        .strip();
        return new PastedText(harmless, cut);
    }

    private static int printable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' ? character : ' ';
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    ' ';
            default -> character;
        };
    }

    /** The reply codes with which its lines start. */
    List<Integer> openingCodes() {
        return lines().flatMap(line -> behindMarks(line).stream())
                .map(OPENING_CODE::matcher)
                .filter(Matcher::lookingAt)
                .map(code -> Integer.valueOf(code.group(1)))
                .distinct()
                .toList();
    }

    /** All numbers in it that look like reply codes, each once. */
    List<Integer> codes() {
        return CODE.matcher(text)
                .results()
                .map(code -> Integer.valueOf(code.group()))
                .distinct()
                .limit(MOST_CANDIDATES)
                .toList();
    }

    /** Its first lines. */
    Stream<String> lines() {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(MOST_LINES);
    }

    /** The line itself, then what stands behind each mark. */
    static List<String> behindMarks(String line) {
        var candidates = new ArrayList<String>();
        candidates.add(line);
        Matcher mark = MARK.matcher(line);
        for (int i = 0; i < MOST_CANDIDATES && mark.find(); i++) {
            candidates.add(line.substring(mark.end()));
        }
        return candidates;
    }
}
