package dev.replydesk.logs;

import com.google.re2j.Matcher;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of line looks, and what it says.
 *
 * @param verb the command that such a line implies; empty when it implies none
 */
record LineRule(Kind kind, QuickPattern pattern, String verb) {

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
        /** A line of a stack below its exception. */
        FRAME,
        /** A line of a stack above its exception. */
        FRAME_ABOVE,
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
    record Entry(String kind, String pattern, @Nullable String verb) {
        LineRule compiled() {
            return new LineRule(
                    Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                    QuickPattern.of(pattern),
                    verb == null ? "" : verb);
        }
    }

    /** A match with the parts of the line; nothing when the line is of another kind. */
    Optional<Fit> fit(SearchedText line) {
        return pattern.find(line).map(matcher -> new Fit(this, line.text(), matcher));
    }

    /** A line that fits. */
    record Fit(LineRule rule, String line, Matcher matcher) {

        /** A named part of the line; empty where the line or the pattern has none. */
        String part(String name) {
            String part = rule.pattern().has(name) ? matcher.group(name) : null;
            return part == null ? "" : part;
        }

        /** The part that matters; the line where the rule names none. */
        String text() {
            return rule.pattern().has("text") ? part("text") : line;
        }

        int port() {
            String port = part("port").isEmpty() ? part("number") : part("port");
            return port.isEmpty() || port.length() > 5 ? 0 : Integer.parseInt(port);
        }
    }
}
