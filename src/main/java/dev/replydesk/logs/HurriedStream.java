package dev.replydesk.logs;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Bytes that may be waited for so long and no longer, however steadily they drip. */
class HurriedStream extends FilterInputStream {
    private final long longest;
    private long waited;

    HurriedStream(InputStream bytes, Duration longest) {
        super(bytes);
        this.longest = longest.toNanos();
    }

    @Override
    public int read() throws IOException {
        long start = System.nanoTime();
        int read = super.read();
        count(start);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        long start = System.nanoTime();
        int count = super.read(target, offset, length);
        count(start);
        return count;
    }

    /** What is done with the bytes between two reads takes none of their time. */
    private void count(long start) {
        waited += System.nanoTime() - start;
        if (waited > longest) {
            ProblemDetail problem =
                    ProblemDetail.forStatusAndDetail(
                            HttpStatus.REQUEST_TIMEOUT, "The log did not arrive in time.");
            problem.setTitle("Too slow");
            throw new ErrorResponseException(HttpStatus.REQUEST_TIMEOUT, problem, null);
        }
    }
}
