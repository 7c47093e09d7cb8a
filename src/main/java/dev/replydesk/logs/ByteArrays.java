package dev.replydesk.logs;

import com.google.re2j.Pattern;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Reads bytes that a log shows as numbers, as suppaftp does with what came over the wire. */
final class ByteArrays {
    private static final List<String> MARKS = List.of("CC IN: [", "CC OUT: [");
    private static final Pattern BYTES = Pattern.compile("^\\[(\\d{1,3}(?:, ?\\d{1,3})*)\\]$");
    private static final Pattern COMMA = Pattern.compile(", ?");
    private static final Pattern LINE_END = Pattern.compile("\r?\n");

    private ByteArrays() {}

    /** The lines that the bytes hold, each behind what stood before them. */
    static Stream<String> decode(String line) {
        for (String mark : MARKS) {
            int at = line.indexOf(mark);
            if (at >= 0) {
                int open = at + mark.length() - 1;
                return decode(line, line.substring(0, open), line.substring(open).strip());
            }
        }
        return Stream.of(line);
    }

    private static Stream<String> decode(String line, String before, String array) {
        var matcher = BYTES.matcher(array);
        if (!matcher.matches()) {
            return Stream.of(line);
        }
        var bytes = new ByteArrayOutputStream();
        for (String number : COMMA.split(matcher.group(1))) {
            bytes.write(Integer.parseInt(number));
        }
        String text = bytes.toString(StandardCharsets.UTF_8).stripTrailing();
        return Stream.of(LINE_END.split(text)).map(part -> before + part);
    }
}
