package dev.replydesk.api;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The body of a request for an analysis is not the JSON that it should be. */
class UnreadableAnalysisException extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    UnreadableAnalysisException() {
        super(HttpStatus.BAD_REQUEST, problem(), null);
    }

    private static ProblemDetail problem() {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST,
                        "The body is a JSON object with the text of the log under \"log\".");
        problem.setTitle("Unreadable request");
        problem.setProperty(
                "errors", List.of(new ApiErrors.FieldProblem("log", "This is the text of a log.")));
        return problem;
    }
}
