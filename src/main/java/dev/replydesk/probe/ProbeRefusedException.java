package dev.replydesk.probe;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** We do not start this probe now; the answer says when to ask again. */
public final class ProbeRefusedException extends ErrorResponseException {
    private static final long serialVersionUID = 1L;
    private static final Duration QUEUE_MOVES = Duration.ofMinutes(1);

    private ProbeRefusedException(HttpStatus status, Duration wait, String title, String detail) {
        super(status, problem(status, title, detail), null);
        getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait)));
    }

    /** As many probes wait as may wait. */
    static ProbeRefusedException queueFull() {
        return new ProbeRefusedException(
                HttpStatus.SERVICE_UNAVAILABLE,
                QUEUE_MOVES,
                "The queue is full",
                "Too many probes are waiting already. Try again in a minute.");
    }

    /** This client started as many probes as it may for now. */
    static ProbeRefusedException tooMany(Duration wait) {
        return new ProbeRefusedException(
                HttpStatus.TOO_MANY_REQUESTS,
                wait,
                "Too many probes",
                "Your address has started many probes, or sent many logs, in a short time. Try"
                        + " again in "
                        + words(wait)
                        + ".");
    }

    /** This target is being probed, or was a moment ago. */
    static ProbeRefusedException targetAtRest(Duration wait, Duration pause) {
        return new ProbeRefusedException(
                HttpStatus.TOO_MANY_REQUESTS,
                wait,
                "This server is probed already",
                "We hold one probe with a server at a time and leave it alone for "
                        + words(pause)
                        + " afterwards. Try again in "
                        + words(wait)
                        + ".");
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }

    private static String words(Duration wait) {
        long seconds = seconds(wait);
        if (seconds > 90) {
            return (seconds + 59) / 60 + " minutes";
        }
        return seconds == 1 ? "1 second" : seconds + " seconds";
    }

    /** Rounded up, since a client that comes back early is refused again. */
    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }
}
