package dev.replydesk.api;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.protocol.Command;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The knowledge base has no such code; the problem names the nearest ones. */
class UnknownCodeException extends ErrorResponseException {
    private static final long serialVersionUID = 1L;
    private static final int SUGGESTIONS = 3;

    UnknownCodeException(Catalog catalog, String asked) {
        super(HttpStatus.NOT_FOUND, problem(catalog, asked), null);
    }

    private static ProblemDetail problem(Catalog catalog, String asked) {
        boolean presentable = asked.length() <= 10 && !Command.hasControlCharacter(asked);
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND,
                        presentable
                                ? "There is no FTP reply " + asked + "."
                                : "There is no such FTP reply.");
        problem.setTitle("Unknown reply code");
        problem.setProperty(
                "suggestions",
                catalog.nearestTo(asked, SUGGESTIONS).stream().map(CodeEntry::number).toList());
        return problem;
    }
}
