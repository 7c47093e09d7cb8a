package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.page.PageMeta;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

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

    @GetMapping("/codes")
    String codes(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "class", defaultValue = "") List<String> classes,
            @RequestParam(name = "group", defaultValue = "") List<String> groups,
            @RequestParam(defaultValue = "") String origin,
            @RequestParam(defaultValue = "") String command,
            @RequestParam(defaultValue = "") String all,
            Model model) {
        var filter =
                new CodesFilter(
                        q,
                        CodesFilter.digits(classes),
                        CodesFilter.digits(groups),
                        origin,
                        command,
                        all.equals("true"));
        model.addAttribute("codes", views.of(filter));
        model.addAttribute(PageMeta.NAME, META);
        return "catalog/codes";
    }
}
