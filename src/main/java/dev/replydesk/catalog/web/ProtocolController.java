package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.page.PageMeta;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the protocol as a whole: what the digits promise, and the course of a session. */
@Controller
class ProtocolController {
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private static final PageMeta DIGITS =
            PageMeta.at(
                    "/digits",
                    "What the three digits of an FTP reply code say, and what a client should do"
                            + " about each.");
    private static final PageMeta SESSION =
            PageMeta.at(
                    "/session",
                    "An FTP session stage by stage, from the greeting to the farewell, with the"
                            + " commands and replies of each.");

    private final DigitsView digits;
    private final SessionView session;

    ProtocolController(Catalog catalog) {
        digits = DigitsView.of(catalog);
        session = SessionView.of(catalog);
    }

    @GetMapping(path = "/digits", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView digits() {
        return new ModelAndView("catalog/digits", Map.of("page", digits, PageMeta.NAME, DIGITS));
    }

    @GetMapping(path = "/digits", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> digitsText() {
        return ResponseEntity.ok().contentType(TEXT).body(ProtocolPlainText.of(digits));
    }

    @GetMapping(path = "/session", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView session() {
        return new ModelAndView("catalog/session", Map.of("page", session, PageMeta.NAME, SESSION));
    }

    @GetMapping(path = "/session", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> sessionText() {
        return ResponseEntity.ok().contentType(TEXT).body(ProtocolPlainText.of(session));
    }
}
