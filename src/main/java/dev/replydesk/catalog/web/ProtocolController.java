package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the protocol as a whole: what the digits promise, and the course of a session. */
@Controller
class ProtocolController {
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final DigitsView digits;
    private final SessionView session;

    ProtocolController(Catalog catalog) {
        digits = DigitsView.of(catalog);
        session = SessionView.of(catalog);
    }

    @GetMapping(path = "/digits", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView digits() {
        return new ModelAndView("catalog/digits", "page", digits);
    }

    @GetMapping(path = "/digits", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> digitsText() {
        return ResponseEntity.ok().contentType(TEXT).body(ProtocolPlainText.of(digits));
    }

    @GetMapping(path = "/session", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView session() {
        return new ModelAndView("catalog/session", "page", session);
    }

    @GetMapping(path = "/session", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> sessionText() {
        return ResponseEntity.ok().contentType(TEXT).body(ProtocolPlainText.of(session));
    }
}
