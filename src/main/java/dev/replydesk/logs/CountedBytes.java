package dev.replydesk.logs;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of a log, no more than may be read. */
final class CountedBytes {
    private final InputStream input;
    private final byte[] buffer = new byte[64 * 1024];
    private int position;
    private int limit;
    private long total;

    CountedBytes(InputStream input) throws IOException {
        this.input = input;
        fill();
    }

    /** What encoding and kind of the log are judged by. */
    byte[] beginning() {
        return Arrays.copyOf(buffer, limit);
    }

    void skip(int count) {
        position += count;
    }

    /** The next byte, or -1 at the end. */
    int next() throws IOException {
        if (position == limit) {
            fill();
        }
        return limit == 0 ? -1 : buffer[position++] & 0xFF;
    }

    private void fill() throws IOException {
        limit = input.readNBytes(buffer, 0, buffer.length);
        position = 0;
        total += limit;
        if (total > LogReader.LARGEST) {
            throw new LogRefusedException(
                    LogRefusedException.Reason.TOO_LARGE,
                    "A log may have up to 20 MiB; cut out the part around the error.");
        }
    }
}
