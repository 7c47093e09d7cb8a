package dev.replydesk.report;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** There is no report with this id: it expired, was deleted, or never was. */
public class ReportNotFoundException extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    public ReportNotFoundException() {
        super(HttpStatus.NOT_FOUND, problem(), null);
    }

    private static ProblemDetail problem() {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND,
                        "There is no report with this id. Reports expire, and their owners can"
                                + " delete them.");
        problem.setTitle("No such report");
        return problem;
    }
}
