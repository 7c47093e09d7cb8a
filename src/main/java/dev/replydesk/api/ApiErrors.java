package dev.replydesk.api;

import dev.replydesk.logs.LogRefusedException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Errors of the API as problem details (RFC 9457), with the fields that are wrong. */
@RestControllerAdvice(basePackageClasses = ApiErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors extends ResponseEntityExceptionHandler {

    record FieldProblem(String field, String message) {}

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        List<FieldProblem> errors =
                invalid.getFieldErrors().stream()
                        .map(
                                error ->
                                        new FieldProblem(
                                                error.getField(),
                                                String.valueOf(error.getDefaultMessage())))
                        .toList();
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST, "Some fields of the request are not valid.");
        problem.setTitle("Invalid request");
        problem.setProperty("errors", errors);
        return handleExceptionInternal(invalid, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    /** The parser's own words may quote the body, and with it a password. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST, "The body is not the JSON that is expected here.");
        problem.setTitle("Unreadable request");
        return handleExceptionInternal(
                unreadable, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    /** There is no log in the body, and the message says why in our words. */
    @ExceptionHandler
    @Nullable ResponseEntity<Object> noLog(LogRefusedException refused, WebRequest request) {
        HttpStatus status =
                refused.reason() == LogRefusedException.Reason.TOO_LARGE
                        ? HttpStatus.CONTENT_TOO_LARGE
                        : HttpStatus.BAD_REQUEST;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, refused.getMessage());
        problem.setTitle("This log could not be read");
        return createResponseEntity(problem, new HttpHeaders(), status, request);
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> ours(RuntimeException fault, WebRequest request) {
        logger.error("A request to the API failed", fault);
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.INTERNAL_SERVER_ERROR, "The fault is on our side.");
        problem.setTitle("Something went wrong");
        return createResponseEntity(
                problem, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request);
    }
}
