package dev.replydesk.logs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Cuts bytes into lines, in whatever encoding and with whatever line ends they come. */
final class LineSource {
    /** What is kept of a line; a forum sometimes makes one line of a whole log. */
    static final int LONGEST = 64 * 1024;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final CountedBytes bytes;
    private final Encoding encoding;
    private final char[] line = new char[LONGEST];
    private int length;
    private long number;
    private boolean afterCarriageReturn;

    LineSource(InputStream input) throws IOException {
        bytes = new CountedBytes(input);
        encoding = Encoding.of(bytes.beginning());
        bytes.skip(encoding.mark());
    }

    /** The next line without its end; nothing at the end of the log. */
    @Nullable String next() throws IOException {
        length = 0;
        boolean any = false;
        for (int unit = unit(); unit >= 0; unit = unit()) {
            boolean secondHalf = unit == '\n' && afterCarriageReturn;
            afterCarriageReturn = unit == '\r';
            if (secondHalf) {
                continue;
            }
            if (unit == '\n' || unit == '\r') {
                return endLine();
            }
            any = true;
            if (length < LONGEST) {
                line[length++] = (char) unit;
            }
        }
        return any ? endLine() : null;
    }

    /** How many lines were read. */
    long number() {
        return number;
    }

    private String endLine() {
        number++;
        if (length == 0) {
            return "";
        }
        return encoding.isWide() ? new String(line, 0, length) : decode();
    }

    private int unit() throws IOException {
        int first = bytes.next();
        if (!encoding.isWide() || first < 0) {
            return first;
        }
        int second = bytes.next();
        if (second < 0) {
            return -1;
        }
        return encoding.isBigEndian() ? first << 8 | second : second << 8 | first;
    }

    /** One line in another encoding does not spoil those that are UTF-8. */
    private String decode() {
        byte[] raw = new byte[length];
        for (int index = 0; index < length; index++) {
            raw[index] = (byte) line[index];
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(raw, WINDOWS);
        }
    }
}
