package dev.replydesk.logs;

import com.google.re2j.Pattern;
import dev.replydesk.logs.Saying.Answered;
import dev.replydesk.logs.Saying.Foreign;
import dev.replydesk.logs.Saying.Sent;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what stood on the wire: a command, or a line of a reply. */
final class Wire {
    private static final Pattern LOWER_CASE =
            Pattern.compile(
                    "^(?:pasv|epsv|feat|syst|noop|quit|pwd|cdup|abor|list|mlsd|nlst|stat"
                            + "|(?:stor|retr|appe|mlsd|mlst|nlst|list|cwd|mkd|rmd|dele|rnfr|rnto|size"
                            + "|mdtm|user|pass|opts) \\S.*|type [aielAIEL](?: \\S)?|pbsz \\d+"
                            + "|prot [cpsePCSE]|auth (?:tls|ssl|TLS|SSL)\\S*|rest \\d+|eprt \\|.*"
                            + "|port \\d+(?:,\\d+){5}|epsv (?:all|ALL|[12]))$");
    private static final Pattern REMARK =
            Pattern.compile(
                    "^[A-Z]{3,4} (?:command |request )?(?:is |was )?"
                            + "(?:not |denied|refused|rejected|failed|error|command\\b).*$");

    private static final Pattern LONE_CODE = Pattern.compile("^[1-5][0-5]\\d$");

    /** How servers of SSH and of the web begin. */
    private static final Pattern ALIEN =
            Pattern.compile("^(?:SSH-[12]\\.\\d+-\\S+|HTTP/1\\.[01] \\d{3}\\b).*$");

    private static final Set<String> ALONE =
            Set.of("PASV", "QUIT", "PWD", "XPWD", "SYST", "NOOP", "ABOR", "CDUP", "REIN", "CCC");
    private static final int LONGEST_BARE = 300;

    private Wire() {}

    /** What a text is when nothing beside it says so; strict, since prose is no command. */
    static Optional<Saying> bare(String text) {
        if (ReplyShape.isPlainReply(text) || LONE_CODE.matches(text)) {
            return Optional.of(new Answered(text, false));
        }
        if (ALIEN.matches(text)) {
            return Optional.of(new Foreign(text));
        }
        String verb = verb(text);
        boolean upperCase = verb.equals(verb.toUpperCase(Locale.ROOT));
        boolean command =
                Verbs.isKnown(verb)
                        && text.length() <= LONGEST_BARE
                        && !(ALONE.contains(verb) && text.length() > verb.length())
                        && (upperCase ? !isRemark(text, verb) : LOWER_CASE.matches(text));
        return command ? Optional.of(sent(text, true)) : Optional.empty();
    }

    /** "STOR: no space" and "STOR denied" speak of a command; nothing of the kind is sent. */
    private static boolean isRemark(String text, String verb) {
        return text.startsWith(":", verb.length()) || text.endsWith(":") || REMARK.matches(text);
    }

    /** What a text is that something beside it marks as such: an arrow, quotes or a label. */
    static Optional<Saying> marked(String marked) {
        String text = unquoted(marked).strip();
        if (ReplyShape.opensReply(text)) {
            return Optional.of(new Answered(text, true));
        }
        if (ALIEN.matches(text)) {
            return Optional.of(new Foreign(text));
        }
        return Verbs.isKnown(verb(text)) ? Optional.of(sent(text, false)) : Optional.empty();
    }

    /** A command that something beside it calls one, known or not. */
    static Optional<Saying> command(String marked) {
        String text = unquoted(marked);
        String verb = verb(text);
        boolean word =
                verb.length() > 1 && verb.length() < 13 && verb.chars().allMatch(Wire::isLetter);
        return word ? Optional.of(sent(text, false)) : Optional.empty();
    }

    /** A word from the server may be a command, or one of a list of features. */
    static Saying perhaps(Saying saying) {
        return saying instanceof Sent(var verb, var argument, var bare)
                ? new Sent(verb, argument, true)
                : saying;
    }

    private static Sent sent(String text, boolean bare) {
        String verb = verb(text);
        String argument = text.substring(verb.length());
        if (argument.startsWith(":")) {
            argument = unquoted(argument.substring(1).strip());
        }
        return new Sent(verb.toUpperCase(Locale.ROOT), argument.strip(), bare);
    }

    static String verb(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != ':') {
            end++;
        }
        return text.substring(0, end);
    }

    /** The text within quotes, also where one of them was cut off. */
    static String unquoted(String text) {
        String inside = text.startsWith("b'") || text.startsWith("b\"") ? text.substring(1) : text;
        if (inside.isEmpty() || "'\"".indexOf(inside.charAt(0)) < 0) {
            return inside;
        }
        char quote = inside.charAt(0);
        int end = inside.lastIndexOf(quote);
        return inside.substring(1, end > 0 ? end : inside.length()).strip();
    }

    /** The text behind an arrow such as {@code --->} or {@code <}; nothing when there is none. */
    static Optional<String> behindArrow(String text) {
        int end = 0;
        boolean pointed = false;
        while (end < text.length()
                && "-=<>\u2192\u2190\u00bb\u00ab".indexOf(text.charAt(end)) >= 0) {
            pointed |= "-=".indexOf(text.charAt(end)) < 0;
            end++;
        }
        return pointed && end < text.length()
                ? Optional.of(text.substring(end).strip())
                : Optional.empty();
    }

    private static boolean isLetter(int character) {
        return character >= 'A' && character <= 'Z'
                || character >= 'a' && character <= 'z'
                || character >= '0' && character <= '9';
    }
}
