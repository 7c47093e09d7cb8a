package dev.replydesk.logs;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts user-1 and host-1.example in the place of names of users and hosts. */
final class NamePlaceholders {
    private static final Pattern WORD = Pattern.compile("[\\pL\\pN_.@-]+");
    private static final Pattern HOST = Pattern.compile("^(?:[A-Za-z0-9_-]+\\.)+[A-Za-z]{2,24}$");
    private static final Pattern URL_HOST =
            Pattern.compile("(?i)(?:ftps?|ftpes)://(?:[^\\s/@]*@)?([\\w.-]+)");
    private static final Set<String> EVERYBODY = Set.of("anonymous", "ftp", "user", "");
    private static final Set<String> FILE_ENDS =
            Set.of(
                    "txt", "log", "csv", "zip", "gz", "tar", "html", "htm", "php", "js", "css",
                    "jpg", "jpeg", "png", "gif", "pdf", "xml", "json", "bin", "exe", "tmp", "md",
                    "aes", "bak", "ini", "conf", "sql", "mp", "iso", "doc", "xls", "dat", "sh",
                    "py", "rb", "cs", "so", "ts", "mp3", "dll", "map", "svg");
    private static final Set<String> KNOWN_ENDS =
            Set.of(
                    "com",
                    "net",
                    "org",
                    "info",
                    "biz",
                    "edu",
                    "gov",
                    "mil",
                    "int",
                    "cloud",
                    "app",
                    "dev",
                    "online",
                    "site",
                    "shop",
                    "store",
                    "host",
                    "hosting",
                    "example",
                    "local",
                    "lan",
                    "internal",
                    "intranet",
                    "localdomain",
                    "test",
                    "company",
                    "agency",
                    "xyz");
    private static final int MOST = 2_000;

    private final Map<String, String> users = new HashMap<>();
    private final Map<String, String> hosts = new HashMap<>();
    private final Set<String> odd = new HashSet<>();

    /** A user and a host of whom the log says that they are. */
    void learn(String user, String host) {
        if (!EVERYBODY.contains(user.toLowerCase(Locale.ROOT)) && users.size() < MOST) {
            users.computeIfAbsent(user, name -> "user-" + (users.size() + 1));
            if (!WORD.matches(user)) {
                odd.add(user);
            }
        }
        if (!host.isEmpty() && !isAddress(host)) {
            host(host);
        }
    }

    String replace(String text) {
        String known = text;
        for (String user : odd) {
            known = known.replace(user, users.getOrDefault(user, user));
        }
        Matcher url = URL_HOST.matcher(known);
        while (url.find()) {
            learn("", url.group(1));
        }
        Matcher matcher = WORD.matcher(known);
        var replaced = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            replaced.append(known, from, matcher.start()).append(word(matcher.group()));
            from = matcher.end();
        }
        return replaced.append(known.substring(from)).toString();
    }

    private String word(String word) {
        String name = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        String end = word.substring(name.length());
        String user = users.get(name);
        if (user != null) {
            return user + end;
        }
        int at = name.lastIndexOf('@');
        if (at > 0) {
            return word(name.substring(0, at)) + "@" + word(name.substring(at + 1)) + end;
        }
        boolean host = hosts.containsKey(name) || looksLikeHost(name);
        return host ? host(name) + end : word;
    }

    private String host(String name) {
        return hosts.size() < MOST
                ? hosts.computeIfAbsent(name, host -> "host-" + (hosts.size() + 1) + ".example")
                : hosts.getOrDefault(name, "host.example");
    }

    private static boolean looksLikeHost(String word) {
        if (word.indexOf('.') < 0 || !HOST.matches(word)) {
            return false;
        }
        String end = word.substring(word.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean known = end.length() == 2 || KNOWN_ENDS.contains(end) || word.startsWith("ftp.");
        return known && !FILE_ENDS.contains(end) && !word.startsWith("System.");
    }

    private static boolean isAddress(String host) {
        return host.indexOf(':') >= 0
                || host.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
    }
}
