package dev.replydesk.search;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.WordingMatch;
import dev.replydesk.catalog.WordingMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tries the lines of a pasted text against the wordings of all products. */
final class LineMatcher {
    private static final int MOST_REPLIES = 5;

    /** A reply may stand anywhere in a line, since clients wrap it into words of their own. */
    private static final Pattern REPLY = Pattern.compile("(?<![\\d.,])([1-6]\\d\\d)[ -](?=\\S)");

    /** A line without a code must be recognised by most of what it says. */
    private static final double LEAST_COVERAGE = 0.6;

    private static final double SERVER_LEAD = 1.5;

    private final WordingMatcher matcher;

    LineMatcher(Catalog catalog) {
        matcher = new WordingMatcher(catalog);
    }

    /** The wordings that the lines of a text fit, the surest first. */
    List<WordingMatch> matches(PastedText text) {
        Map<String, WordingMatch> surest = new LinkedHashMap<>();
        text.lines()
                .flatMap(line -> matches(line).stream())
                .forEach(match -> surest.merge(match.said().anchor(), match, LineMatcher::surerOf));
        return surest.values().stream()
                .sorted(Comparator.comparingDouble(LineMatcher::sureness).reversed())
                .toList();
    }

    private static WordingMatch surerOf(WordingMatch one, WordingMatch other) {
        return one.coverage() < other.coverage() ? other : one;
    }

    /** Clients repeat what servers say, so a server's own wording wins unless it says much less. */
    private static double sureness(WordingMatch match) {
        return match.said().product().isClient()
                ? match.literals() / SERVER_LEAD
                : match.literals();
    }

    private List<WordingMatch> matches(String line) {
        var matches = new ArrayList<WordingMatch>();
        Matcher reply = REPLY.matcher(line);
        for (int i = 0; i < MOST_REPLIES && reply.find(); i++) {
            int code = Integer.parseInt(reply.group(1));
            matches.addAll(matcher.reply(code, line.substring(reply.end())));
        }
        for (String words : PastedText.behindMarks(line)) {
            matches.addAll(covering(matcher.message(words)));
            if (matches.isEmpty()) {
                matches.addAll(covering(matcher.text(words)));
            }
        }
        return matches;
    }

    private static List<WordingMatch> covering(List<WordingMatch> matches) {
        return matches.stream().filter(match -> match.coverage() >= LEAST_COVERAGE).toList();
    }
}
