package dev.replydesk.logs;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Bytes that have to come within a time, however steadily they drip. */
class HurriedStream extends FilterInputStream {
    private final long end;

    HurriedStream(InputStream bytes, Duration time) {
        super(bytes);
        end = System.nanoTime() + time.toNanos();
    }

    @Override
    public int read() throws IOException {
        hurry();
        return super.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        hurry();
        return super.read(target, offset, length);
    }

    private void hurry() {
        if (System.nanoTime() - end > 0) {
            ProblemDetail problem =
                    ProblemDetail.forStatusAndDetail(
                            HttpStatus.REQUEST_TIMEOUT, "The log did not arrive in time.");
            problem.setTitle("Too slow");
            throw new ErrorResponseException(HttpStatus.REQUEST_TIMEOUT, problem, null);
        }
    }
}
