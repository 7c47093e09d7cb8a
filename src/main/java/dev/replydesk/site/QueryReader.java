package dev.replydesk.site;

import dev.replydesk.probe.ServerAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells codes, pairs, reply lines, servers and logs apart. */
final class QueryReader {
    private static final int LONGEST_LINE = 2_000;

    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?:(?:ftp|error|reply|status|code|response)[ :#]*)*(\\d{1,6})(?: error)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PAIR =
            Pattern.compile(
                    "(\\d{3})(?:\\s*(?:/|,|&|-|<>)\\s*|\\s+(?:vs\\.?|versus|and|or)\\s+|\\s+)(\\d{3})",
                    Pattern.CASE_INSENSITIVE);

    /** A line is shown in the address bar, and no password belongs there. */
    private static final Pattern SECRET =
            Pattern.compile(
                    "^((?:\\W*|.*[:>\\]]\\s+)(?:PASS|ACCT))\\s.*", Pattern.CASE_INSENSITIVE);

    private QueryReader() {}

    static Query read(String input) {
        String text = input.strip();
        if (text.lines().filter(line -> !line.isBlank()).limit(2).count() > 1
                || text.length() > LONGEST_LINE) {
            return new Query.Text(text);
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return new Query.Code(number.group(1));
        }
        Matcher pair = PAIR.matcher(text);
        if (pair.matches()) {
            return new Query.Pair(pair.group(1), pair.group(2));
        }
        return ServerAddress.parse(text)
                .map(QueryReader::server)
                .orElseGet(() -> new Query.Line(SECRET.matcher(text).replaceFirst("$1")));
    }

    /** Without its password: the form's address is on the screen. */
    private static Query server(ServerAddress address) {
        return new Query.Server(
                address.host(),
                address.port(),
                address.security() == null ? null : address.security().id(),
                address.username(),
                address.path());
    }
}
