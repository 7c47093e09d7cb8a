package dev.replydesk.protocol;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the server listens for the data connection, as a 227 reply says it: an IPv4 address and a
 * port (RFC 959 section 4.1.2).
 */
public record PassiveAddress(String host, int port) {
    /** RFC 1123 section 4.1.2.6: the parentheses cannot be relied on, so look for the digits. */
    private static final Pattern SIX_NUMBERS =
            Pattern.compile("(?<!\\d)(\\d{1,3})" + ("\\s*,\\s*(\\d{1,3})").repeat(5) + "(?!\\d)");

    public PassiveAddress {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("Ports run from 1 to 65535: " + port);
        }
    }

    /** Reads the six numbers out of the text of a 227 reply; empty when they are not there. */
    public static Optional<PassiveAddress> parse(String text) {
        Matcher numbers = SIX_NUMBERS.matcher(text);
        if (!numbers.find()) {
            return Optional.empty();
        }
        int[] bytes = new int[6];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = Integer.parseInt(numbers.group(i + 1));
            if (bytes[i] > 255) {
                return Optional.empty();
            }
        }
        int port = bytes[4] * 256 + bytes[5];
        return port == 0
                ? Optional.empty()
                : Optional.of(
                        new PassiveAddress(
                                bytes[0] + "." + bytes[1] + "." + bytes[2] + "." + bytes[3], port));
    }
}
