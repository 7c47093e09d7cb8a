package dev.replydesk.logs;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** By which words one knows that a line matters, and what a message wraps. */
final class Vocabulary {
    private static final int SEARCHED = 1_000;
    private static final Pattern LONE_QUOTE =
            Pattern.compile("([\"'])['\"]*(?:, ?\\d{3})?[)\\]}]*\\.?$");

    private final WordList trouble;
    private final WordList mattering;
    private final WordList ftp;
    private final List<QuickPattern> openings;
    private final List<QuickPattern> inner;
    private final List<QuickPattern> wrapped;

    Vocabulary() {
        Map<String, List<String>> words = LogData.words("messages");
        List<String> bad = words.getOrDefault("trouble", List.of());
        trouble = new WordList(bad);
        mattering =
                new WordList(
                        Stream.concat(bad.stream(), words.getOrDefault("kept", List.of()).stream())
                                .toList());
        ftp = new WordList(words.getOrDefault("ftp", List.of()));
        openings = compiled(words, "openings");
        inner = compiled(words, "inner");
        wrapped = compiled(words, "wrapped");
    }

    /** Whether a line tells of trouble. */
    boolean tellsOfTrouble(String text) {
        return trouble.isIn(text);
    }

    /** Whether a line is worth keeping though nothing is known of its form. */
    boolean matters(String text) {
        return mattering.isIn(text);
    }

    /** Whether a line could come from FTP at all. */
    boolean couldBeFtp(String text) {
        return ftp.isIn(text);
    }

    /** What a client said, and what it repeats in it. */
    List<Saying> message(String raw, String verb) {
        String text = withoutOpenings(raw);
        var sayings = new ArrayList<Saying>();
        sayings.add(new Saying.Message(text, verb));
        String searched = text.length() > SEARCHED ? text.substring(0, SEARCHED) : text;
        for (QuickPattern pattern : inner) {
            Optional<Matcher> found = pattern.find(searched).filter(fit -> fit.start(1) > 0);
            if (found.isPresent()) {
                sayings.add(new Saying.Message(found.get().group(1), ""));
                break;
            }
        }
        repeated(searched).ifPresent(sayings::add);
        return sayings;
    }

    /** Whether a text repeats a reply. */
    boolean repeatsReply(String text) {
        return repeated(text.length() > SEARCHED ? text.substring(0, SEARCHED) : text).isPresent();
    }

    private Optional<Saying> repeated(String text) {
        if (!ReplyShape.holdsCode(text)) {
            return Optional.empty();
        }
        return wrapped.stream()
                .flatMap(pattern -> pattern.find(text).stream())
                .filter(fit -> fit.group(1) != null && ReplyShape.opensReply(fit.group(1)))
                .findFirst()
                .map(fit -> new Saying.Repeated(reply(fit)));
    }

    private static String reply(Matcher matcher) {
        String text = matcher.groupCount() > 1 ? matcher.group(2) : null;
        return text == null || text.isBlank()
                ? matcher.group(1)
                : matcher.group(1) + " " + withoutLoneBracket(withoutLoneQuote(text.strip()));
    }

    /** Where a quote opened before the code, its end is no part of the text. */
    private static String withoutLoneQuote(String text) {
        Matcher matcher = LONE_QUOTE.matcher(text);
        if (!matcher.find()) {
            return text;
        }
        char quote = matcher.group(1).charAt(0);
        boolean lone = text.chars().filter(character -> character == quote).count() % 2 == 1;
        return lone ? text.substring(0, matcher.start()) : text;
    }

    private static String withoutLoneBracket(String text) {
        boolean lone =
                text.endsWith(")") && text.indexOf('(') < 0
                        || text.endsWith("]") && text.indexOf('[') < 0;
        return lone ? text.substring(0, text.length() - 1) : text;
    }

    private String withoutOpenings(String raw) {
        String text = raw.strip();
        for (QuickPattern opening : openings) {
            int end = opening.find(text).map(Matcher::end).orElse(0);
            text = end < text.length() ? text.substring(end).strip() : text;
        }
        // PHP puts two spaces behind "Warning:" in its log and one on a page.
        return text.replace(":  ", ": ");
    }

    private static List<QuickPattern> compiled(Map<String, List<String>> words, String name) {
        return words.getOrDefault(name, List.of()).stream().map(QuickPattern::of).toList();
    }
}
