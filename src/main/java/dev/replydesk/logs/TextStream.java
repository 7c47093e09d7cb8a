package dev.replydesk.logs;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A text as the bytes of its UTF-8, made piece by piece: a log is long, and one copy is enough. */
public class TextStream extends InputStream {
    private static final int PIECE = 8 * 1024;

    private final CharBuffer text;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE).limit(0);
    private final CharsetEncoder encoder =
            StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);

    public TextStream(CharSequence text) {
        this.text = CharBuffer.wrap(text);
    }

    @Override
    public int read() {
        return fill() ? piece.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, piece.remaining());
        piece.get(target, offset, count);
        return count;
    }

    private boolean fill() {
        if (!piece.hasRemaining() && text.hasRemaining()) {
            piece.clear();
            encoder.encode(text, piece, true);
            piece.flip();
        }
        return piece.hasRemaining();
    }
}
