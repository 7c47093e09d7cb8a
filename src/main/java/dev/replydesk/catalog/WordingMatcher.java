package dev.replydesk.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the wordings that fit a line. The surest come first: those that fix most characters, among
 * equals those of a product we know, in the order of the data.
 */
public final class WordingMatcher {
    /** What stands behind it decides nothing; no reply of a product is longer. */
    private static final int LONGEST_LINE = 500;

    /** Many programs show the message of an exception without its class. */
    private static final Pattern THROWN =
            Pattern.compile("^\\^((?:\\w+(?:\\.|\\\\\\.))+\\w*(?:Exception|Error): )(.*)$");

    /** A message of fewer fixed characters could be anything. */
    private static final int TELLING = 15;

    private static final Comparator<WordingMatch> SUREST_FIRST =
            Comparator.comparingInt(WordingMatch::literals)
                    .reversed()
                    .thenComparing(match -> match.said().product().id().equals(Product.GENERIC));

    private final List<Candidate> candidates;

    public WordingMatcher(Catalog catalog) {
        candidates = catalog.wordings().stream().map(Candidate::of).toList();
    }

    private record Candidate(ProductWording said, WordingPattern pattern) {
        static Candidate of(ProductWording said) {
            String pattern = said.wording().pattern();
            Matcher thrown = THROWN.matcher(pattern);
            return new Candidate(
                    said,
                    WordingPattern.of(
                            thrown.matches() && LiteralCount.of(thrown.group(2)) >= TELLING
                                    ? "^(?:%s)?%s".formatted(thrown.group(1), thrown.group(2))
                                    : pattern));
        }

        WordingMatch match(String line) {
            int literals = pattern.literals();
            return new WordingMatch(said, literals, (double) literals / Math.max(1, line.length()));
        }

        boolean isReply() {
            return said.product().kind() == Product.Kind.SERVER
                    && !said.wording().codes().isEmpty();
        }

        boolean has(int code) {
            return said.wording().codes().contains(code);
        }
    }

    /**
     * The replies of servers with this code and text.
     *
     * @param text what stands behind the code
     */
    public List<WordingMatch> reply(int code, String text) {
        return find(candidate -> candidate.isReply() && candidate.has(code), text);
    }

    /** The replies of servers with this text, whatever their code. */
    public List<WordingMatch> text(String text) {
        return find(Candidate::isReply, text);
    }

    /** What clients say, and servers without a code. */
    public List<WordingMatch> message(String line) {
        return find(candidate -> !candidate.isReply(), line);
    }

    private List<WordingMatch> find(Predicate<Candidate> eligible, String text) {
        String line = text.substring(0, Math.min(LONGEST_LINE, text.length()));
        return candidates.stream()
                .filter(eligible)
                .filter(candidate -> candidate.pattern().fits(line))
                .map(candidate -> candidate.match(line))
                .sorted(SUREST_FIRST)
                .toList();
    }
}
