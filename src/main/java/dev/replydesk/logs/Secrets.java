package dev.replydesk.logs;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.replydesk.protocol.Command;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Takes passwords, tokens and the like out of a line, wherever in it they stand. */
final class Secrets {
    private static final String WORDS =
            "password|passwd|passphrase|passwort|kennwort|mot de passe|contraseña|contrasena"
                    + "|senha|palavra-passe|wachtwoord|hasło|haslo|пароль|密码|密碼|パスワード|암호"
                    + "|비밀번호|parola|şifre|sifre|heslo|lösenord|adgangskode|passord|salasana"
                    + "|jelszó|secret|token|api[_-]?key|access[_-]?key";

    /** Each group of a pattern is a secret; a rule is tried where one of its words stands. */
    private record Rule(List<String> words, Pattern pattern) {
        static Rule of(String pattern, String... words) {
            return new Rule(List.of(words), Pattern.compile(pattern));
        }

        boolean isAbout(String lowerCase) {
            return words.stream().anyMatch(lowerCase::contains);
        }
    }

    private static final String[] LABELS = WORDS.replace("[_-]?", "").split("\\|");
    private static final AssignedSecrets ASSIGNED =
            new AssignedSecrets(
                    Stream.concat(
                                    Stream.of(LABELS),
                                    Stream.of("api_key", "api-key", "access_key", "access-key"))
                            .toList());

    private static final List<Rule> RULES =
            List.of(
                    Rule.of("://[^\\s/:@\"'<>]*:([^\\s/\"'<>]*)@", "://"),
                    Rule.of("://[^\\s/:@\"'<>]+:([^\\s@\"'<>•]+)@", "://"),
                    Rule.of(
                            "(?i)^\\s*(?:" + WORDS + ")(?: \\([^)]*\\))?\\s*[:：]\\s*(\\S.*)$",
                            LABELS),
                    Rule.of(
                            "(?i)(?:^|[^a-z])pwd\\s*[:=]\\s*(?:\"([^\"/]+)|([^\\s\"'/,;]+))",
                            "pwd:",
                            "pwd=",
                            "pwd "),
                    Rule.of("\\[pass\\] ?\\[([^\\]]*)\\]", "[pass]"),
                    Rule.of(
                            "(?i)(?:^|\\s)(?:-u|--user)[ =]?[\"']?[^\\s:,\"']+[:,]([^\\s\"']+)",
                            " -u",
                            "--user"),
                    Rule.of(
                            "(?i)\\s--?(?:pass(?:word|wd)?|pw|secret|token)[ =]([^\\s\"']+)",
                            "-pass",
                            "-pw",
                            "-secret",
                            "-token"),
                    Rule.of("ncftp\\w* .*-p ?(\\S+)", "ncftp"),
                    Rule.of(
                            "(?i)authorization\\\\*[\"']?\\s*[:=]\\s*\\\\*[\"']?([^\"']+)",
                            "authorization"),
                    Rule.of("(?i)\\b(?:bearer|basic)\\s+([\\w.~+/=-]{8,})", "bearer", "basic"),
                    Rule.of("(?i)checkuser: *\\S+ +(\\S.*)$", "checkuser"),
                    Rule.of("(?i)ftp> *(?:quote +|literal +)?user +[^\\s]+ +(\\S.*)$", "ftp>"),
                    Rule.of(
                            "(?i)ftp> *(?:(?:quote|literal) +)?(?:pass|acct|account) +(\\S.*)$",
                            "ftp>"),
                    Rule.of(
                            "(?i)login\\s*\\([^()]*?[\"'][^\"']*[\"']\\s*,\\s*[\"']([^\"']*)",
                            "login(",
                            "login ("),
                    Rule.of(
                            "(?i)(?:ftp|ftp_tls|networkcredential)\\(\\s*(?:[\"'][^\"']*[\"']\\s*,\\s*)?[\"'][^\"']*[\"']\\s*,\\s*[\"']([^\"']*)[\"']\\s*\\)",
                            "ftp(",
                            "ftp_tls(",
                            "networkcredential("));

    /** Most lines hold none of these, and so no secret. */
    private static final WordList ANY =
            new WordList(
                    Stream.concat(
                                    RULES.stream().flatMap(rule -> rule.words().stream()),
                                    Stream.of(
                                            "pass",
                                            "pw",
                                            "acct",
                                            "adat",
                                            "secret",
                                            "token",
                                            "_key",
                                            "-key",
                                            "apikey",
                                            "accesskey"))
                            .toList());

    private static final Pattern COMMAND =
            Pattern.compile(
                    "(?:^|[^A-Za-z])(?:PASS|ACCT|ADAT)[ \\t]+(\\S.*)$"
                            + "|(?:^|[>'\"\\[:])[ \\t]*(?:pass|Pass|acct|adat)[ \\t]+(\\S.*)$");
    private static final List<String> VERBS = List.of("pass", "acct", "adat");
    private static final Set<String> PROSE =
            Set.of(
                    "command",
                    "commands",
                    "required",
                    "first",
                    "now",
                    "before",
                    "after",
                    "failed",
                    "not",
                    "was",
                    "is",
                    "with",
                    "and",
                    "or",
                    "for",
                    "expected",
                    "needed",
                    "please",
                    "again",
                    "argument",
                    "must",
                    "to",
                    "rejected",
                    "denied",
                    "accepted",
                    "from",
                    "sent",
                    "without",
                    "must,",
                    "command.",
                    "required.",
                    "first.",
                    "in",
                    "when");

    private Secrets() {}

    static String mask(String line) {
        if (!ANY.isIn(line)) {
            return line;
        }
        String lowerCase = line.toLowerCase(Locale.ROOT);
        String masked = line;
        for (Rule rule : RULES) {
            if (rule.isAbout(lowerCase)) {
                masked = mask(masked, rule.pattern());
            }
        }
        masked = ASSIGNED.mask(masked, lowerCase(masked));
        return holdsCommand(lowerCase) ? maskArgument(masked) : masked;
    }

    /** Unlike that of a string, this has each character in its place. */
    private static String lowerCase(String text) {
        var lowerCase = new char[text.length()];
        for (int at = 0; at < lowerCase.length; at++) {
            lowerCase[at] = Character.toLowerCase(text.charAt(at));
        }
        return new String(lowerCase);
    }

    private static boolean holdsCommand(String lowerCase) {
        for (String verb : VERBS) {
            for (int at = lowerCase.indexOf(verb); at >= 0; at = lowerCase.indexOf(verb, at + 4)) {
                int end = at + verb.length();
                if (end < lowerCase.length() && " \t".indexOf(lowerCase.charAt(end)) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String mask(String line, Pattern pattern) {
        Matcher matcher = pattern.matcher(line);
        var masked = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                int start = matcher.start(group);
                if (start >= from && !isNoSecret(line, matcher.group(group))) {
                    masked.append(line, from, start).append(Command.MASK);
                    from = matcher.end(group);
                }
            }
        }
        return from == 0 ? line : masked.append(line.substring(from)).toString();
    }

    /** A prompt and the reply to it sometimes share a line. */
    static boolean isNoSecret(String line, String value) {
        return value.isEmpty()
                || value.startsWith(Command.MASK)
                || ReplyShape.opensReply(value)
                        && (value.length() > 3 || line.contains(value + " "));
    }

    private static String maskArgument(String line) {
        Matcher matcher = COMMAND.matcher(line);
        if (!matcher.find()) {
            return line;
        }
        int group = matcher.start(1) >= 0 ? 1 : 2;
        int start = matcher.start(group);
        String value = matcher.group(group);
        String first = value.split("\\s", 2)[0];
        if ("*(<•".indexOf(first.charAt(0)) >= 0 || PROSE.contains(first)) {
            return line;
        }
        int end = end(line, matcher.start(), start);
        return line.substring(0, start) + Command.MASK + line.substring(end);
    }

    /** The end of the quotes or brackets around the command, otherwise of the line. */
    private static int end(String line, int before, int start) {
        int close = "'\"`[(".indexOf(line.charAt(before));
        int end = close < 0 ? -1 : line.indexOf("'\"`])".charAt(close), start);
        return end < 0 ? line.length() : end;
    }
}
