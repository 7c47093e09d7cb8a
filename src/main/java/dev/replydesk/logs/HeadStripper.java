package dev.replydesk.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes timestamps, levels, names of threads and loggers off the front of a line. */
final class HeadStripper {
    private static final int MOST_PIECES = 8;

    private final List<LineRule> own;
    private final List<LineRule> digit;
    private final List<LineRule> bracket;
    private final List<LineRule> letter;

    HeadStripper(List<String> own, Map<String, List<String>> common) {
        this.own = compiled(own);
        digit = compiled(common.getOrDefault("digit", List.of()));
        bracket = compiled(common.getOrDefault("bracket", List.of()));
        letter = compiled(common.getOrDefault("letter", List.of()));
    }

    Head strip(String line) {
        Head head = Head.none(line);
        if (head.rest().startsWith("{")) {
            Optional<Head> json = JsonHead.of(head.rest());
            if (json.isPresent()) {
                return json.get();
            }
        }
        Optional<LineRule.Fit> first = fit(own, head.rest());
        if (first.isPresent()) {
            return head.without(first.get());
        }
        for (int pieces = 0; pieces < MOST_PIECES && !head.rest().isEmpty(); pieces++) {
            Optional<LineRule.Fit> piece = fit(candidates(head.rest().charAt(0)), head.rest());
            if (piece.isEmpty()) {
                break;
            }
            head = head.without(piece.get());
            first = fit(own, head.rest());
            if (first.isPresent()) {
                return head.without(first.get());
            }
        }
        return head;
    }

    private List<LineRule> candidates(char start) {
        if (ReplyShape.isDigit(start)) {
            return digit;
        }
        return start == '[' || start == '('
                ? bracket
                : Character.isLetter(start) ? letter : List.of();
    }

    private static Optional<LineRule.Fit> fit(List<LineRule> rules, String text) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        var line = new SearchedText(text);
        for (LineRule rule : rules) {
            Optional<LineRule.Fit> fit = rule.fit(line);
            if (fit.isPresent() && !isContent(fit.get().part("content"))) {
                return fit;
            }
        }
        return Optional.empty();
    }

    /** In brackets stand names of threads, but also the numbers of errors. */
    private static boolean isContent(String bracketed) {
        return bracketed.startsWith("Errno")
                || bracketed.startsWith("WinError")
                || bracketed.startsWith("SSL")
                || holdsReply(bracketed)
                || bracketed.length() == 3 && ReplyShape.opensReply(bracketed);
    }

    private static boolean holdsReply(String bracketed) {
        int colon = bracketed.indexOf(": ");
        return colon >= 0 && ReplyShape.isPlainReply(bracketed.substring(colon + 2));
    }

    private static List<LineRule> compiled(List<String> patterns) {
        var rules = new ArrayList<LineRule>();
        for (String pattern : patterns) {
            rules.add(new LineRule.Entry("drop", "^(?:" + pattern + ")", null).compiled());
        }
        return List.copyOf(rules);
    }
}
