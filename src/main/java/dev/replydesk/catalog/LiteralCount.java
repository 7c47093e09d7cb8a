package dev.replydesk.catalog;

/**
 * Counts the characters that a regular expression fixes in every text that it fits: what is
 * optional or a class of characters counts nothing, of alternatives the shortest counts.
 */
final class LiteralCount {
    private final String expression;
    private int at;

    private LiteralCount(String expression) {
        this.expression = expression;
    }

    /** For an expression that compiles; what another one counts is not defined. */
    static int of(String expression) {
        return new LiteralCount(expression).alternatives();
    }

    private int alternatives() {
        int least = sequence();
        while (isAt('|')) {
            at++;
            least = Math.min(least, sequence());
        }
        return least;
    }

    private int sequence() {
        int sum = 0;
        while (at < expression.length() && !isAt('|') && !isAt(')')) {
            int literals = atom();
            sum += repetition() * literals;
        }
        return sum;
    }

    private int atom() {
        char character = expression.charAt(at++);
        return switch (character) {
            case '(' -> group();
            case '[' -> skipClass();
            case '\\' -> Character.isLetterOrDigit(expression.charAt(at++)) ? 0 : 1;
            case '.', '^', '$' -> 0;
            default -> 1;
        };
    }

    private int group() {
        if (isAt('?')) {
            while (!isAt(':') && !isAt(')')) {
                at++;
            }
            at += isAt(':') ? 1 : 0;
        }
        int literals = alternatives();
        at++;
        return literals;
    }

    private int skipClass() {
        at += isAt('^') ? 1 : 0;
        at += isAt(']') ? 1 : 0;
        while (!isAt(']')) {
            at += isAt('\\') ? 2 : 1;
        }
        at++;
        return 0;
    }

    /** How often at least the atom before must occur, no more than once. */
    private int repetition() {
        int least = 1;
        if (isAt('?') || isAt('*')) {
            least = 0;
            at++;
        } else if (isAt('+')) {
            at++;
        } else if (isAt('{')) {
            least = Math.min(1, expression.charAt(at + 1) - '0');
            at = expression.indexOf('}', at) + 1;
        }
        at += isAt('?') ? 1 : 0;
        return least;
    }

    private boolean isAt(char character) {
        return at < expression.length() && expression.charAt(at) == character;
    }
}
