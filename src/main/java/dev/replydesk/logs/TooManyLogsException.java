package dev.replydesk.logs;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** As many logs are being read as may be at once. */
public final class TooManyLogsException extends ErrorResponseException {
    private static final long serialVersionUID = 1L;
    private static final int SECONDS = 15;

    public TooManyLogsException() {
        super(HttpStatus.SERVICE_UNAVAILABLE, problem(), null);
        getHeaders().set(HttpHeaders.RETRY_AFTER, Integer.toString(SECONDS));
    }

    private static ProblemDetail problem() {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Other logs are being read at the moment. Try again in %d seconds."
                                .formatted(SECONDS));
        problem.setTitle("Too many logs at once");
        return problem;
    }
}
