package dev.replydesk.logs;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A pattern that is tried only on texts that hold a word without which they cannot fit. */
final class QuickPattern {
    private final String expression;
    private final Pattern pattern;
    private final List<String> words;
    private final boolean anyCase;

    private QuickPattern(String expression, List<String> words, boolean anyCase) {
        this.expression = expression;
        pattern = Pattern.compile(expression);
        this.words = words;
        this.anyCase = anyCase;
    }

    static QuickPattern of(String expression) {
        boolean anyCase = expression.contains("(?i");
        List<String> words =
                Literals.of(expression.startsWith("(?i)") ? expression.substring(4) : expression);
        return new QuickPattern(
                expression,
                anyCase
                        ? words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList()
                        : List.copyOf(words),
                anyCase);
    }

    /** The first place that fits. */
    Optional<Matcher> find(String text) {
        return find(new SearchedText(text));
    }

    /** The first place that fits. */
    Optional<Matcher> find(SearchedText searched) {
        if (!mayFit(searched)) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(searched.text());
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    boolean has(String group) {
        return pattern.namedGroups().containsKey(group);
    }

    String expression() {
        return expression;
    }

    boolean isAnyCase() {
        return anyCase;
    }

    private boolean mayFit(SearchedText searched) {
        if (words.isEmpty()) {
            return true;
        }
        String text = anyCase ? searched.lowerCase() : searched.text();
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
