package dev.replydesk.logs;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.stream.Stream;

/** Undoes what terminals, forums and mail do to the lines of a log. */
final class LineCleaner {
    private static final Pattern ANSI =
            Pattern.compile(
                    "\\x1b\\[[0-9;?]*[ -/]*[@-~]|\\x1b\\][^\\x07]*\\x07|\\x1b.|\\[\\d{1,2}(?:;\\d{1,3})*m");
    private static final Pattern TAGS =
            Pattern.compile(
                    "(?i)</?(?:b|i|u|em|strong|span|font|p|div|td|tr|li|ul|code|pre|samp|kbd|blockquote)(?: [^<>]*)?/?>");
    private static final Pattern BREAKS =
            Pattern.compile("(?i)<br ?/?>|\\\\r\\\\n|\\\\n(?:[1-6][0-5]\\d[ -]|['\"]?$)");
    private static final Pattern NUMBERED = Pattern.compile("&#(x?)([0-9A-Fa-f]{2,4});");
    private static final Pattern FENCE = Pattern.compile("^ *(?:```|~~~)[\\w+-]* *$");

    private LineCleaner() {}

    /** The lines that were one line of the log, without colours, tags and control characters. */
    static List<String> clean(String raw) {
        String line = raw;
        if (line.indexOf('\u001b') >= 0 || line.indexOf("[0m") >= 0) {
            line = ANSI.matcher(line).replaceAll("");
        }
        line = withoutMarkup(line);
        if (line.indexOf('`') >= 0) {
            line = withoutBackQuotes(line);
        }
        return broken(line).flatMap(ByteArrays::decode).map(LineCleaner::printable).toList();
    }

    private static String withoutMarkup(String line) {
        String text = line;
        if (text.indexOf('&') >= 0 && text.indexOf(';') >= 0) {
            text =
                    text.replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&quot;", "\"")
                            .replace("&apos;", "'")
                            .replace("&nbsp;", " ")
                            .replace("&amp;", "&");
            text = text.indexOf("&#") >= 0 ? withoutNumbers(text) : text;
        }
        return text.indexOf('<') >= 0 && text.indexOf('>') >= 0
                ? TAGS.matcher(text).replaceAll("")
                : text;
    }

    private static String withoutNumbers(String text) {
        var matcher = NUMBERED.matcher(text);
        var decoded = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            int radix = matcher.group(1).isEmpty() ? 10 : 16;
            decoded.append(text, from, matcher.start());
            decoded.append((char) Integer.parseInt(matcher.group(2), radix));
            from = matcher.end();
        }
        return decoded.append(text.substring(from)).toString();
    }

    private static String withoutBackQuotes(String line) {
        String text = line.strip();
        if (FENCE.matcher(line).matches()) {
            return "";
        }
        return text.length() > 1 && text.startsWith("`") && text.endsWith("`")
                ? text.replace("`", "")
                : line;
    }

    /** Line ends that were written out, as in a quoted string, end a line as well. */
    private static Stream<String> broken(String line) {
        if (line.indexOf("\\r\\n") < 0 && line.indexOf("\\n") < 0 && !holdsBreak(line)) {
            return Stream.of(line);
        }
        var parts = Stream.<String>builder();
        var matcher = BREAKS.matcher(line);
        int from = 0;
        while (matcher.find()) {
            parts.add(line.substring(from, matcher.start()));
            boolean digitsFollow = matcher.group().length() > 5 && matcher.group().charAt(1) == 'n';
            from = digitsFollow ? matcher.start() + 2 : matcher.end();
        }
        return parts.add(line.substring(from)).build();
    }

    private static boolean holdsBreak(String line) {
        return line.indexOf('<') >= 0 && (line.contains("<b") || line.contains("<B"));
    }

    private static String printable(String line) {
        StringBuilder text = null;
        for (int index = 0; index < line.length(); index++) {
            char character = line.charAt(index);
            boolean odd =
                    Character.isISOControl(character) && character != '\t'
                            || character == '\u00a0'
                            || character == '\u200b'
                            || character == '\ufeff';
            if (odd && text == null) {
                text = new StringBuilder(line.substring(0, index));
            }
            if (text != null) {
                append(text, character, odd);
            }
        }
        return text == null ? line : text.toString();
    }

    private static void append(StringBuilder text, char character, boolean odd) {
        if (!odd) {
            text.append(character);
        } else if (character == '\u00a0') {
            text.append(' ');
        }
    }
}
