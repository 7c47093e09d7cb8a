package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.Cause;
import dev.replydesk.catalog.RichText;
import dev.replydesk.page.PageMeta;
import dev.replydesk.page.Section;
import dev.replydesk.page.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The pages of causes: all by the part of the session, and one in full. */
@Controller
class CauseController {
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final Catalog catalog;
    private final CauseViews views;
    private final List<StageOfCauses> stages;

    CauseController(Catalog catalog) {
        this.catalog = catalog;
        views = new CauseViews(catalog);
        stages = StageOfCauses.all(catalog);
    }

    @GetMapping(path = "/causes", produces = MediaType.TEXT_HTML_VALUE)
    String all(Model model) {
        model.addAttribute("stages", stages);
        model.addAttribute("total", catalog.causes().size());
        model.addAttribute(
                PageMeta.NAME,
                PageMeta.at(
                        "/causes",
                        "What can be behind an FTP reply: %d causes, each with checks and fixes."
                                .formatted(catalog.causes().size())));
        return "catalog/causes";
    }

    @GetMapping(path = "/causes", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> allAsText() {
        return text(HttpStatus.OK, CausePlainText.of(stages));
    }

    @GetMapping(path = "/causes/{id}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(@PathVariable String id) {
        return catalog.cause(id).map(this::known).orElseGet(() -> unknown(id));
    }

    @GetMapping(path = "/causes/{id}", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> text(@PathVariable String id) {
        return catalog.cause(id)
                .map(cause -> text(HttpStatus.OK, CausePlainText.of(views.of(cause))))
                .orElseGet(() -> text(HttpStatus.NOT_FOUND, unknownAsText(id)));
    }

    private ModelAndView known(Cause cause) {
        CauseView view = views.of(cause);
        var page = new ModelAndView("catalog/cause", "page", view);
        page.addObject(PageMeta.NAME, meta(view));
        return page;
    }

    private static PageMeta meta(CauseView view) {
        Cause cause = view.cause();
        return PageMeta.at(
                "/causes/" + cause.id(),
                RichText.plain(cause.explanation()),
                new Subject.Article(
                        Section.CAUSES,
                        cause.title(),
                        view.codes().stream()
                                .map(code -> Subject.Term.ofCode(code.code(), code.name()))
                                .toList()));
    }

    private ModelAndView unknown(String id) {
        return new ModelAndView(
                "catalog/unknown-cause",
                Map.of("suggestions", NearestCauses.to(id, catalog)),
                HttpStatus.NOT_FOUND);
    }

    private String unknownAsText(String id) {
        return CausePlainText.unknown(NearestCauses.to(id, catalog));
    }

    private static ResponseEntity<String> text(HttpStatus status, String page) {
        return ResponseEntity.status(status).contentType(TEXT).body(page);
    }
}
