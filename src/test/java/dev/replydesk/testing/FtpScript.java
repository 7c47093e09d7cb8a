package dev.replydesk.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * A script in arrow notation: {@code <} server, {@code >} client, {@code !} misbehaviour.
 *
 * <p>Blank lines and lines that begin with {@code #} say nothing.
 */
record FtpScript(List<Line> lines) {
    /** A step and how it was written. */
    record Line(String source, ScriptStep step) {}

    FtpScript {
        lines = List.copyOf(lines);
    }

    static FtpScript parse(String text) {
        return new FtpScript(
                text.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> new Line(line, step(line)))
                        .toList());
    }

    private static ScriptStep step(String line) {
        String rest = line.length() > 2 ? line.substring(2) : "";
        if (line.length() > 1 && line.charAt(1) != ' ') {
            throw unreadable(line);
        }
        return switch (line.charAt(0)) {
            case '<' -> new ScriptStep.Send(rest, "\r\n");
            case '>' -> new ScriptStep.Expect(rest);
            case '!' -> act(line, rest);
            default -> throw unreadable(line);
        };
    }

    private static ScriptStep act(String line, String words) {
        String[] parts = words.split(" ", 2);
        String rest = parts.length > 1 ? parts[1] : "";
        return switch (parts[0]) {
            case "stall", "mute-tls" -> ScriptStep.Act.STALL;
            case "close" -> ScriptStep.Act.CLOSE;
            case "reset" -> ScriptStep.Act.RESET;
            case "tls" -> ScriptStep.Act.TLS;
            case "bare-lf" -> new ScriptStep.Send(rest, "\n");
            case "raw" -> new ScriptStep.Raw(checked(rest));
            case "data" -> new ScriptStep.Data(checked(rest));
            case "pause" -> new ScriptStep.Pause(Duration.ofMillis(Integer.parseInt(rest)));
            case "repeat" -> new ScriptStep.Repeat(count(line, rest), counted(rest));
            case "fill" -> new ScriptStep.Fill(count(line, rest), counted(rest));
            default -> throw unreadable(line);
        };
    }

    private static int count(String line, String rest) {
        int space = rest.indexOf(' ');
        if (space < 0) {
            throw unreadable(line);
        }
        return Integer.parseInt(rest.substring(0, space));
    }

    private static String counted(String rest) {
        return rest.substring(rest.indexOf(' ') + 1);
    }

    private static String checked(String escaped) {
        unescape(escaped);
        return escaped;
    }

    /** Knows \r, \n, \t, \0, \\ and \xHH, which gives one byte; all else is UTF-8. */
    static byte[] unescape(String escaped) {
        var bytes = new ByteArrayOutputStream();
        for (int at = 0; at < escaped.length(); at++) {
            if (escaped.charAt(at) != '\\') {
                int end = escaped.offsetByCodePoints(at, 1);
                bytes.writeBytes(escaped.substring(at, end).getBytes(StandardCharsets.UTF_8));
                at = end - 1;
            } else if (escaped.startsWith("x", at + 1) && at + 4 <= escaped.length()) {
                bytes.write(Integer.parseInt(escaped.substring(at + 2, at + 4), 16));
                at += 3;
            } else {
                bytes.write(single(escaped, at + 1));
                at++;
            }
        }
        return bytes.toByteArray();
    }

    private static char single(String escaped, int at) {
        return switch (at < escaped.length() ? escaped.charAt(at) : ' ') {
            case 'r' -> '\r';
            case 'n' -> '\n';
            case 't' -> '\t';
            case '0' -> '\0';
            case '\\' -> '\\';
            default -> throw unreadable(escaped);
        };
    }

    private static IllegalArgumentException unreadable(String line) {
        return new IllegalArgumentException("Not a line of a script: " + line);
    }
}
