package dev.replydesk.comparison;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * What was asked for cannot be compared: a code that nobody knows, the same one twice, or more of
 * them than have room side by side.
 */
public class ImpossibleComparisonException extends ErrorResponseException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final List<String> unknown;

    /** Why codes cannot be compared. */
    public enum Reason {
        UNKNOWN,
        SAME,
        TOO_MANY
    }

    private ImpossibleComparisonException(
            Reason reason, HttpStatus status, String title, String detail, List<String> unknown) {
        super(status, problem(status, title, detail), null);
        this.reason = reason;
        this.unknown = List.copyOf(unknown);
    }

    static ImpossibleComparisonException unknown(List<String> codes) {
        return new ImpossibleComparisonException(
                Reason.UNKNOWN,
                HttpStatus.NOT_FOUND,
                "No such reply code",
                codes.size() == 1
                        ? "There is no FTP reply code " + codes.getFirst() + "."
                        : "There are no FTP reply codes " + String.join(" and ", codes) + ".",
                codes);
    }

    static ImpossibleComparisonException same(int code) {
        return new ImpossibleComparisonException(
                Reason.SAME,
                HttpStatus.BAD_REQUEST,
                "Twice the same code",
                "A comparison needs two different codes, and both are " + code + ".",
                List.of());
    }

    static ImpossibleComparisonException tooMany() {
        return new ImpossibleComparisonException(
                Reason.TOO_MANY,
                HttpStatus.BAD_REQUEST,
                "Too many codes",
                "Four codes are the most that can stand side by side.",
                List.of());
    }

    /** Why these codes cannot be compared. */
    public Reason reason() {
        return reason;
    }

    /** What was typed in place of a code that is known; empty for other reasons. */
    public List<String> unknown() {
        return unknown;
    }

    /** One sentence about it. */
    public String explanation() {
        String detail = getBody().getDetail();
        return detail == null ? "" : detail;
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}
