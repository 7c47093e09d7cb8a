package dev.replydesk.search;

import dev.replydesk.catalog.WordingMatch;
import dev.replydesk.catalog.WordingMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** A reply may stand anywhere in a line, since clients wrap it into words of their own. */
    private static final Pattern REPLY = Pattern.compile("(?<![\\d.,])([1-6]\\d\\d)[ -](?=\\S)");

    private static final Pattern OPENING_CODE = Pattern.compile("\\W*([1-6]\\d\\d)(?=\\W|$)");

    /** Behind such a mark the words of a program may start: "Error:", "[R] ", "ftp> ". */
    private static final Pattern MARK = Pattern.compile("(?:[:>\\])]\\s|\\t)\\s*(?=\\S)");

    /** A line without a code must be recognised by most of what it says. */
    private static final double LEAST_COVERAGE = 0.6;

    private static final double SERVER_LEAD = 1.5;

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

    private Stream<String> lines() {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(MOST_LINES);
    }

    /** The wordings that its lines fit, the surest first. */
    List<WordingMatch> recognisedBy(WordingMatcher matcher) {
        Map<String, WordingMatch> surest = new LinkedHashMap<>();
        lines().flatMap(line -> matches(line, matcher).stream())
                .forEach(
                        match ->
                                surest.merge(
                                        match.said().anchor(),
                                        match,
                                        (one, other) ->
                                                one.literals() < other.literals() ? other : one));
        return surest.values().stream()
                .sorted(Comparator.comparingDouble(PastedText::sureness).reversed())
                .toList();
    }

    /** Clients repeat what servers say, so a server's own wording wins unless it says much less. */
    private static double sureness(WordingMatch match) {
        return match.said().product().isClient()
                ? match.literals() / SERVER_LEAD
                : match.literals();
    }

    private static List<WordingMatch> matches(String line, WordingMatcher matcher) {
        var matches = new ArrayList<WordingMatch>();
        Matcher reply = REPLY.matcher(line);
        for (int i = 0; i < MOST_CANDIDATES && reply.find(); i++) {
            int code = Integer.parseInt(reply.group(1));
            matches.addAll(matcher.reply(code, line.substring(reply.end())));
        }
        for (String words : behindMarks(line)) {
            matches.addAll(covering(words, matcher.message(words)));
            if (matches.isEmpty()) {
                matches.addAll(covering(words, matcher.text(words)));
            }
        }
        return matches;
    }

    private static List<WordingMatch> covering(String words, List<WordingMatch> matches) {
        double least = words.length() * LEAST_COVERAGE;
        return matches.stream().filter(match -> match.literals() >= least).toList();
    }

    /** The line itself, then what stands behind each mark. */
    private static List<String> behindMarks(String line) {
        var candidates = new ArrayList<String>();
        candidates.add(line);
        Matcher mark = MARK.matcher(line);
        for (int i = 0; i < MOST_CANDIDATES && mark.find(); i++) {
            candidates.add(line.substring(mark.end()));
        }
        return candidates;
    }
}
