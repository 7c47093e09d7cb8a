package dev.replydesk.catalog;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * The pattern of a wording or a fingerprint, ready to be tried on a line. It takes time in
 * proportion to the length of the line, whatever the line holds, since lines come from strangers.
 *
 * @param literals how many characters of a text it fixes; the more, the surer is a match
 */
public record WordingPattern(Pattern pattern, int literals) {

    /**
     * Compiles an expression in the syntax of RE2.
     *
     * @throws PatternSyntaxException if the expression is broken, or needs more than linear time
     */
    public static WordingPattern of(String expression) {
        return new WordingPattern(
                Pattern.compile(expression, Pattern.CASE_INSENSITIVE), LiteralCount.of(expression));
    }

    /** Whether it fits some part of a text. */
    public boolean fits(String text) {
        return pattern.matcher(text).find();
    }
}
