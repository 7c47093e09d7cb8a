package dev.replydesk.logs;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Puts together what {@code curl --trace} prints in pieces of 16 bytes. */
final class HexDump {
    private static final Pattern PIECE =
            Pattern.compile("^[0-9a-f]{4}: ((?:[0-9a-f]{2} ){1,16}) {0,48}\\S");
    private static final Pattern LINE_END = Pattern.compile("\r?\n");
    private static final int LONGEST = 4_000;

    private final StringBuilder pieces = new StringBuilder();

    /** The lines that are complete with this one. */
    List<String> lines(String line) {
        boolean possible = line.length() > 8 && line.charAt(4) == ':';
        Matcher matcher = PIECE.matcher(possible ? line : "");
        if (matcher.find()) {
            if (pieces.length() < LONGEST) {
                append(matcher.group(1));
            }
            return List.of();
        }
        if (pieces.isEmpty()) {
            return List.of(line);
        }
        var lines = new ArrayList<String>(List.of(LINE_END.split(end())));
        lines.add(line);
        return lines;
    }

    /** What was put together so far. */
    String end() {
        String whole = pieces.toString();
        pieces.setLength(0);
        return whole;
    }

    private void append(String bytes) {
        for (String hex : bytes.strip().split(" ")) {
            char character = (char) Integer.parseInt(hex, 16);
            pieces.append(character < ' ' && character != '\n' ? "" : character);
        }
    }
}
