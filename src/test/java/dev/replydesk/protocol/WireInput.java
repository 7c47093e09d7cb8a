package dev.replydesk.protocol;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What a socket may hand over: bytes in small pieces, with pauses, or without an end. */
final class WireInput extends InputStream {
    private final int mostAtOnce;
    private final Deque<ByteArrayInputStream> pieces = new ArrayDeque<>();

    private WireInput(int mostAtOnce, byte[]... pieces) {
        this.mostAtOnce = mostAtOnce;
        for (byte[] piece : pieces) {
            this.pieces.add(new ByteArrayInputStream(piece));
        }
    }

    /** All bytes, no more than so many at a time. */
    static InputStream of(int mostAtOnce, byte[] bytes) {
        return new WireInput(mostAtOnce, bytes);
    }

    /** The pieces with a time-out between any two. */
    static InputStream withPauses(byte[]... pieces) {
        return new WireInput(Integer.MAX_VALUE, pieces);
    }

    /** The same bytes again and again. */
    static InputStream endless(byte[] bytes) {
        return new InputStream() {
            private int next;

            @Override
            public int read() {
                int value = bytes[next] & 0xFF;
                next = (next + 1) % bytes.length;
                return value;
            }
        };
    }

    /** One byte a character. */
    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static ServerAnswer answer(byte[] wire) throws IOException {
        return new ReplyReader(new ByteArrayInputStream(wire)).read();
    }

    /** Everything up to the end, what is unfinished there included. */
    static List<ServerAnswer> answers(String wire) throws IOException {
        return answers(new ByteArrayInputStream(ascii(wire)));
    }

    static List<ServerAnswer> answers(InputStream wire) throws IOException {
        var reader = new ReplyReader(wire);
        var answers = new ArrayList<ServerAnswer>();
        try {
            while (true) {
                answers.add(reader.read());
            }
        } catch (EOFException end) {
            reader.unfinished().ifPresent(answers::add);
            return answers;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        ByteArrayInputStream piece = pieces.getFirst();
        int count = piece.read(target, offset, Math.min(length, mostAtOnce));
        if (count < 0 && pieces.size() > 1) {
            pieces.removeFirst();
            throw new SocketTimeoutException("Read timed out");
        }
        return count;
    }
}
