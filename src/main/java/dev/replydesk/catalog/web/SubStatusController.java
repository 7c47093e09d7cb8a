package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.page.PageMeta;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of the numbers that Microsoft IIS logs beside the reply code. */
@Controller
class SubStatusController {
    private static final String PATH = "/iis-sub-status";
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final SubStatusView view;

    SubStatusController(Catalog catalog) {
        view = SubStatusView.of(catalog);
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page() {
        var page = new ModelAndView("catalog/iis-sub-status", "page", view);
        page.addObject(PageMeta.NAME, PageMeta.at(PATH, SubStatusView.SUMMARY));
        return page;
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> text() {
        return ResponseEntity.ok().contentType(TEXT).body(SubStatusPlainText.of(view));
    }
}
