package dev.replydesk.protocol;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The port that a 229 reply announces; the address is that of the control connection (RFC 2428
 * section 3).
 */
public record ExtendedPassivePort(int port) {
    /** Three delimiters, the port, one delimiter: all the same character, usually a bar. */
    private static final Pattern DELIMITED = Pattern.compile("([!-/:-~])\\1\\1(\\d{1,5})\\1");

    public ExtendedPassivePort {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("Ports run from 1 to 65535: " + port);
        }
    }

    /** Reads the port out of the text of a 229 reply; empty when it is not there. */
    public static Optional<ExtendedPassivePort> parse(String text) {
        Matcher delimited = DELIMITED.matcher(text);
        if (!delimited.find()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(delimited.group(2));
        return port < 1 || port > 65535
                ? Optional.empty()
                : Optional.of(new ExtendedPassivePort(port));
    }
}
