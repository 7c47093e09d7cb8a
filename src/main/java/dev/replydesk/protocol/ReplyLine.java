package dev.replydesk.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * One line as the server sent it, kept so that its bytes can be given back.
 *
 * @param text the line without its end, read as UTF-8, or as ISO 8859-1 when it is not UTF-8
 * @param utf8 whether the bytes were valid UTF-8
 * @param end how the line ended
 * @param droppedBytes how many bytes of an overlong line were dropped, 0 for most
 */
public record ReplyLine(String text, boolean utf8, LineEnd end, long droppedBytes) {

    /** Decodes the bytes of one line without losing any. */
    static ReplyLine decode(byte[] bytes, int length, LineEnd end, long droppedBytes) {
        int whole = droppedBytes > 0 ? completeUtf8Length(bytes, length) : length;
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes, 0, whole))
                            .toString();
            return new ReplyLine(text, true, end, droppedBytes + (length - whole));
        } catch (CharacterCodingException notUtf8) {
            String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
            return new ReplyLine(text, false, end, droppedBytes);
        }
    }

    /** A cut must not split a character, or a valid line would look like another charset. */
    private static int completeUtf8Length(byte[] bytes, int length) {
        int start = length;
        while (start > 0 && length - start < 3 && (bytes[start - 1] & 0xC0) == 0x80) {
            start--;
        }
        if (start == 0 || (bytes[start - 1] & 0xC0) != 0xC0) {
            return length;
        }
        int lead = bytes[start - 1] & 0xFF;
        int needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        return length - start + 1 < needed ? start - 1 : length;
    }

    /** Whether the line opens with this code, and not with a longer number such as 2200. */
    public boolean opensWith(ReplyCode code) {
        String digits = code.toString();
        boolean longer =
                text.length() > digits.length() && Character.isDigit(text.charAt(digits.length()));
        return text.startsWith(digits) && !longer;
    }

    /** The bytes on the wire, as far as they were kept. */
    public byte[] bytes() {
        return (text + end.characters())
                .getBytes(utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }
}
