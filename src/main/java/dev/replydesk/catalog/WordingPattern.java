package dev.replydesk.catalog;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * The pattern of a wording, ready to be tried on a line. It takes time in proportion to the length
 * of the line, whatever the line holds, since lines come from strangers.
 *
 * @param literals how many characters of a text it fixes; the more, the surer is a match
 */
record WordingPattern(Pattern pattern, int literals) {

    /**
     * @throws PatternSyntaxException if the expression is broken, or needs more than linear time
     */
    static WordingPattern of(String expression) {
        return new WordingPattern(
                Pattern.compile(expression, Pattern.CASE_INSENSITIVE), LiteralCount.of(expression));
    }

    boolean fits(String text) {
        return pattern.matcher(text).find();
    }
}
