package dev.replydesk.logs;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts documentation addresses in the place of real ones. A private address stays private and a
 * public one public, since that often is what is wrong.
 */
final class AddressPlaceholders {
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b|\\b\\d{1,3}(?:,\\d{1,3}){5}\\b"
                            + "|(?:::|\\b)[0-9A-Fa-f]{0,4}(?::{1,2}[0-9A-Fa-f]{1,4}){2,7}\\b|::1\\b");
    private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}:\\d{2}");
    private static final Pattern PRIVATE =
            Pattern.compile(
                    "^(?:10\\.|192\\.168\\.|172\\.(?:1[6-9]|2\\d|3[01])\\.|169\\.254\\."
                            + "|100\\.(?:6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])\\.|(?i:f[cd]|fe[89ab]))");

    private final Map<String, String> placeholders = new HashMap<>();
    private int privateOnes;
    private int publicOnes;

    String replace(String text) {
        Matcher matcher = ADDRESS.matcher(text);
        var replaced = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            replaced.append(text, from, matcher.start()).append(placeholder(matcher.group()));
            from = matcher.end();
        }
        return from == 0 ? text : replaced.append(text.substring(from)).toString();
    }

    private String placeholder(String found) {
        if (found.indexOf(',') < 0) {
            return of(found);
        }
        // In 227 (RFC 959) four numbers of the address are followed by two of the port.
        String[] numbers = found.split(",");
        String address = String.join(".", numbers[0], numbers[1], numbers[2], numbers[3]);
        return of(address).replace('.', ',') + "," + numbers[4] + "," + numbers[5];
    }

    private String of(String address) {
        String plain = address.startsWith("::ffff:") ? address.substring(7) : address;
        boolean untold = plain.startsWith("127.") || plain.startsWith("0.") || plain.equals("::1");
        if (untold || plain.indexOf(':') >= 0 && CLOCK.matches(plain)) {
            return address;
        }
        return placeholders.computeIfAbsent(plain, this::next);
    }

    private String next(String address) {
        boolean wide = address.indexOf(':') >= 0;
        if (PRIVATE.matcher(address).find()) {
            privateOnes++;
            return wide
                    ? "fd00::" + Integer.toHexString(privateOnes)
                    : "10.0." + (privateOnes - 1) / 254 + "." + ((privateOnes - 1) % 254 + 1);
        }
        publicOnes++;
        return wide
                ? "2001:db8::" + Integer.toHexString(publicOnes)
                : (publicOnes < 255 ? "203.0.113." : "198.51.100.") + ((publicOnes - 1) % 254 + 1);
    }
}
