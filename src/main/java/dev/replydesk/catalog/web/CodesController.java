package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.page.PageMeta;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The index of all codes with its filters. */
@Controller
class CodesController {
    private static final PageMeta META =
            PageMeta.at(
                    "/codes",
                    "Every FTP reply code of RFC 959 and its extensions, by outcome and subject, and"
                            + " a few that servers use without a standard.");

    private final CodesViews views;

    CodesController(Catalog catalog) {
        views = new CodesViews(catalog);
    }

    @GetMapping(path = "/codes", produces = MediaType.TEXT_HTML_VALUE)
    String codes(CodesQuery query, Model model) {
        model.addAttribute("codes", views.of(query.filter()));
        model.addAttribute(PageMeta.NAME, META);
        return "catalog/codes";
    }

    @GetMapping(path = "/codes", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    String text(CodesQuery query) {
        return CodePlainText.of(views.of(query.filter()));
    }
}
