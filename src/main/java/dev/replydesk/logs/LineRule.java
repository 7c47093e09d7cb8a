package dev.replydesk.logs;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of line looks, and what it says.
 *
 * @param needs what a line must hold for the pattern to be tried at all; empty when it always is
 * @param verb the command that such a line implies; empty when it implies none
 */
record LineRule(Kind kind, Pattern pattern, String needs, String verb) {

    /** What the lines that fit a rule are. */
    enum Kind {
        COMMAND,
        REPLY,
        /** A command or a line of a reply, whichever it looks like; otherwise noise. */
        WIRE,
        /** A command together with the reply to it. */
        EXCHANGE,
        MESSAGE,
        /** Kept only where it speaks of something that matters. */
        MAYBE,
        SERVER,
        CONNECTING,
        /** Names the server, and says nothing else. */
        HOST,
        CONNECTED,
        TLS,
        USER,
        BEGIN,
        END,
        DROP
    }

    /** A rule as a data file has it. */
    record Entry(String kind, String pattern, @Nullable String needs, @Nullable String verb) {
        LineRule compiled() {
            return new LineRule(
                    Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    Pattern.compile(pattern),
                    needs == null ? "" : needs,
                    verb == null ? "" : verb);
        }
    }

    /** A match with the parts of the line; nothing when the line is of another kind. */
    Optional<Fit> fit(String line) {
        if (!needs.isEmpty() && !line.contains(needs)) {
            return Optional.empty();
        }
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? Optional.of(new Fit(this, line, matcher)) : Optional.empty();
    }

    /** A line that fits. */
    record Fit(LineRule rule, String line, Matcher matcher) {

        /** A named part of the line; empty where the line or the pattern has none. */
        String part(String name) {
            Integer group = rule.pattern().namedGroups().get(name);
            String part = group == null ? null : matcher.group(group);
            return part == null ? "" : part;
        }

        /** The part that matters; the line where the rule names none. */
        String text() {
            return rule.pattern().namedGroups().containsKey("text") ? part("text") : line;
        }

        int port() {
            String port = part("port").isEmpty() ? part("number") : part("port");
            return port.isEmpty() || port.length() > 5 ? 0 : Integer.parseInt(port);
        }
    }
}
