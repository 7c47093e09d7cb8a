package dev.replydesk.testing;

import java.time.Duration;

/** One thing that a scripted server does or waits for. */
sealed interface ScriptStep {
    /** Sends a line with this end; {pasv} and {port} open a passive listener. */
    record Send(String text, String end) implements ScriptStep {}

    /** Sends bytes, given with escapes, and nothing after them. */
    record Raw(String escaped) implements ScriptStep {}

    /** Waits for a client line; a trailing asterisk matches any rest. */
    record Expect(String pattern) implements ScriptStep {
        boolean matches(String line) {
            return pattern.endsWith("*")
                    ? line.startsWith(pattern.substring(0, pattern.length() - 1))
                    : line.equals(pattern);
        }
    }

    /** Sends the same line again and again. */
    record Repeat(int times, String text) implements ScriptStep {}

    /** Sends the same character again and again, without a line end. */
    record Fill(int times, String character) implements ScriptStep {}

    /** Sends nothing for a while. */
    record Pause(Duration time) implements ScriptStep {}

    /** Accepts one data connection, sends bytes given with escapes, and closes it. */
    record Data(String escaped) implements ScriptStep {}

    /** What needs no words of its own. */
    enum Act implements ScriptStep {
        STALL,
        CLOSE,
        RESET,
        TLS
    }
}
