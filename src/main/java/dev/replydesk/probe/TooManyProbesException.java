package dev.replydesk.probe;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The queue is full; try again in a minute. */
public class TooManyProbesException extends ErrorResponseException {
    private static final long serialVersionUID = 1L;
    private static final String ONE_MINUTE = "60";

    public TooManyProbesException() {
        super(HttpStatus.SERVICE_UNAVAILABLE, problem(), null);
        getHeaders().set("Retry-After", ONE_MINUTE);
    }

    private static ProblemDetail problem() {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "Too many probes are waiting already. Try again in a minute.");
        problem.setTitle("The queue is full");
        return problem;
    }
}
