package dev.replydesk.probe;

import dev.replydesk.protocol.Command;
import java.util.Set;

/**
 * Whom to ask, and for what.
 *
 * @param host a name or an address, as it was typed
 * @param path the directory to change to; empty for the one that the login leads to
 * @param downloadFile the file to fetch; empty for the first small one of the listing
 * @param uploadFile the name to write to; empty for a random one
 */
public record ProbeTarget(
        String host,
        int port,
        Security security,
        String path,
        Set<Check> checks,
        String downloadFile,
        String uploadFile) {
    public ProbeTarget {
        checks = Set.copyOf(checks);
        if (host.isBlank() || Command.hasControlCharacter(host)) {
            throw new IllegalArgumentException("A target needs a host");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("Ports run from 1 to 65535: " + port);
        }
        if (Command.hasControlCharacter(path + downloadFile + uploadFile)) {
            throw new IllegalArgumentException("A path is one line without control characters");
        }
    }

    /** An IPv6 address may be typed as in a URL. */
    String hostWithoutBrackets() {
        return host.startsWith("[") && host.endsWith("]")
                ? host.substring(1, host.length() - 1)
                : host;
    }
}
