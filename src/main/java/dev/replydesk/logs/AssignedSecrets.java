package dev.replydesk.logs;

import dev.replydesk.protocol.Command;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what is assigned to names such as {@code FTP_PASSWORD}. Logs hold many of them, so this is
 * done by hand and not by a pattern.
 */
final class AssignedSecrets {
    private static final List<String> SHORT = List.of("pass", "pw", "ftppass");
    private static final String VALUE_ENDS = "\"',;&<>)}]";

    private final List<String> words;
    private final WordList any;

    /** From the first to the last character of a value. */
    private record Place(int start, int end) {}

    AssignedSecrets(List<String> words) {
        this.words = words;
        any = new WordList(Stream.concat(words.stream(), SHORT.stream()).toList());
    }

    String mask(String line, String lowerCase) {
        if (!assigns(line) || !any.isIn(line)) {
            return line;
        }
        var places = new ArrayList<Place>();
        words.forEach(word -> find(word, true, lowerCase, places));
        SHORT.forEach(word -> find(word, false, lowerCase, places));
        places.sort(Comparator.comparingInt(Place::start));
        var masked = new StringBuilder();
        int from = 0;
        for (Place place : places) {
            if (place.start() >= from
                    && !Secrets.isNoSecret(line, line.substring(place.start(), place.end()))) {
                masked.append(line, from, place.start()).append(Command.MASK);
                from = place.end();
            }
        }
        return from == 0 ? line : masked.append(line, from, line.length()).toString();
    }

    private static void find(String word, boolean prefix, String line, List<Place> places) {
        int at = line.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            boolean whole = at == 0 || !isLetter(line.charAt(at - 1));
            if (prefix || whole) {
                end = prefix ? afterName(line, end) : end;
                int value = afterSign(line, end, prefix);
                if (value >= 0) {
                    Place place = value(line, value);
                    if (place.end() > place.start()) {
                        places.add(place);
                    }
                }
            }
            at = line.indexOf(word, end);
        }
    }

    private static int afterName(String line, int from) {
        int at = from;
        while (at < line.length() && isNamePart(line.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the value begins; -1 where nothing is assigned. */
    private static int afterSign(String line, int from, boolean wide) {
        int at = wide ? skip(line, from, "\\") : from;
        at = skipOne(line, at, "\"'");
        at = wide ? skipOne(line, at, "]") : at;
        at = skipBlank(line, at);
        if (line.startsWith("=>", at)) {
            at += 2;
        } else if (at < line.length() && (wide ? ":=\uff1a" : ":=").indexOf(line.charAt(at)) >= 0) {
            at++;
        } else {
            return -1;
        }
        return skip(line, skipBlank(line, at), "\\");
    }

    private static Place value(String line, int from) {
        if (from < line.length() && "\"'".indexOf(line.charAt(from)) >= 0) {
            int close = line.indexOf(line.charAt(from), from + 1);
            return new Place(from + 1, close < 0 ? line.length() : close);
        }
        int end = from;
        while (end < line.length()
                && !Character.isWhitespace(line.charAt(end))
                && VALUE_ENDS.indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return new Place(from, end);
    }

    private static boolean assigns(String line) {
        return line.indexOf('=') >= 0 || line.indexOf(':') >= 0 || line.indexOf('\uff1a') >= 0;
    }

    private static int skip(String line, int from, String characters) {
        int at = from;
        while (at < line.length() && characters.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int skipOne(String line, int at, String characters) {
        return at < line.length() && characters.indexOf(line.charAt(at)) >= 0 ? at + 1 : at;
    }

    private static int skipBlank(String line, int from) {
        int at = from;
        while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isLetter(char character) {
        return character >= 'a' && character <= 'z';
    }

    private static boolean isNamePart(char character) {
        return isLetter(character)
                || ReplyShape.isDigit(character)
                || character == '_'
                || character == '-';
    }
}
