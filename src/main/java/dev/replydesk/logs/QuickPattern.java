package dev.replydesk.logs;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A pattern that is tried only on texts that hold a word without which they cannot fit. */
final class QuickPattern {
    private final Pattern pattern;
    private final List<String> words;
    private final boolean anyCase;

    private QuickPattern(Pattern pattern, List<String> words, boolean anyCase) {
        this.pattern = pattern;
        this.words = words;
        this.anyCase = anyCase;
    }

    static QuickPattern of(String expression) {
        boolean anyCase = expression.contains("(?i");
        List<String> words =
                Literals.of(expression.startsWith("(?i)") ? expression.substring(4) : expression);
        return new QuickPattern(
                Pattern.compile(expression),
                anyCase
                        ? words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList()
                        : List.copyOf(words),
                anyCase);
    }

    /** The first place that fits. */
    Optional<Matcher> find(String text) {
        if (!mayFit(text)) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    boolean has(String group) {
        return pattern.namedGroups().containsKey(group);
    }

    private boolean mayFit(String text) {
        if (words.isEmpty()) {
            return true;
        }
        String searched = anyCase ? text.toLowerCase(Locale.ROOT) : text;
        for (String word : words) {
            if (searched.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
