package dev.replydesk.probe;

import dev.replydesk.protocol.Command;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A server as people write it down: a host, {@code host:port} or an FTP URL.
 *
 * @param host without brackets
 * @param port null when it was not said, like everything that follows
 */
public record ServerAddress(
        String host,
        @Nullable Integer port,
        @Nullable Security security,
        @Nullable String username,
        @Nullable String password,
        @Nullable String path) {
    private static final int LONGEST = 2_000;
    private static final int HIGHEST_PORT = 65535;
    private static final int EXPLICIT_PORT = 21;

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:(?<scheme>ftp|ftps|ftpes)://)?(?<authority>[^/\\s]+)(?<path>/.*)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST_AND_PORT =
            Pattern.compile(
                    "(?:\\[(?<v6>[\\p{XDigit}:.]{2,45})]|(?<name>[^\\[\\]:]+))(?::(?<port>\\d{1,5}))?");
    private static final Pattern NAME =
            Pattern.compile(
                    "(?!-)(?:[\\p{L}\\p{N}_-]{1,63}"
                            + "|(?:[\\p{L}\\p{N}_-]{1,63}\\.)+[\\p{L}\\p{N}-]{1,63}\\.?)");
    private static final Pattern BARE_V6 =
            Pattern.compile("[\\p{XDigit}]{0,4}(:[\\p{XDigit}.]{0,15}){2,7}");
    private static final Pattern TYPE_SUFFIX = Pattern.compile(";type=[aid]$");

    /** Reads an address; empty when the text is none. */
    public static Optional<ServerAddress> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (BARE_V6.matcher(text).matches()) {
            return Optional.of(new ServerAddress(text, null, null, null, null, null));
        }
        Matcher address = ADDRESS.matcher(text);
        if (!address.matches()) {
            return Optional.empty();
        }
        String authority = address.group("authority");
        int at = authority.lastIndexOf('@');
        Matcher server = HOST_AND_PORT.matcher(authority.substring(at + 1));
        if (!server.matches()) {
            return Optional.empty();
        }
        String host = server.group("v6") == null ? server.group("name") : server.group("v6");
        Integer port = server.group("port") == null ? null : Integer.valueOf(server.group("port"));
        String scheme = address.group("scheme");
        if (!isPlausible(host, port, scheme != null || at >= 0)) {
            return Optional.empty();
        }
        String login = authority.substring(0, Math.max(0, at));
        int colon = login.indexOf(':');
        return Optional.of(
                new ServerAddress(
                        host,
                        port,
                        security(scheme, port),
                        decoded(colon < 0 ? login : login.substring(0, colon)),
                        colon < 0 ? null : decoded(login.substring(colon + 1)),
                        path(address.group("path"))));
    }

    /** The text without the part in which a name and a password may stand, readable or not. */
    public static String withoutLogin(String text) {
        int at = text.lastIndexOf('@');
        int scheme = text.indexOf("://");
        String kept = scheme >= 0 && scheme < at ? text.substring(0, scheme + 3) : "";
        return at < 0 ? text : kept + text.substring(at + 1);
    }

    /** A single word could be anything, unless a URL or a port makes a host of it. */
    private static boolean isPlausible(String host, @Nullable Integer port, boolean isUrl) {
        if (port != null && (port < 1 || port > HIGHEST_PORT)) {
            return false;
        }
        if (host.contains(":")) {
            return true;
        }
        boolean named =
                isUrl || port != null || host.contains(".") || host.equalsIgnoreCase("localhost");
        return named && NAME.matcher(host).matches();
    }

    /** As FileZilla and curl read them: ftps means implicit TLS, ftpes AUTH TLS. */
    private static @Nullable Security security(@Nullable String scheme, @Nullable Integer port) {
        return switch (scheme == null ? "" : scheme.toLowerCase(Locale.ROOT)) {
            case "ftps" ->
                    port != null && port == EXPLICIT_PORT ? Security.EXPLICIT : Security.IMPLICIT;
            case "ftpes" -> Security.EXPLICIT;
            default -> null;
        };
    }

    private static @Nullable String path(@Nullable String path) {
        return path == null || path.equals("/")
                ? null
                : decoded(TYPE_SUFFIX.matcher(path).replaceFirst(""));
    }

    private static @Nullable String decoded(String text) {
        String decoded;
        try {
            decoded = UriUtils.decode(text, "UTF-8");
        } catch (IllegalArgumentException notEncoded) {
            decoded = text;
        }
        return decoded.isEmpty() || Command.hasControlCharacter(decoded) ? null : decoded;
    }

    /** The password stays out of logs and error messages. */
    @Override
    public String toString() {
        return "ServerAddress[" + host + ":" + port + "]";
    }
}
