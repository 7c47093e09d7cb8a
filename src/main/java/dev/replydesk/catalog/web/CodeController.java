package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.RichText;
import dev.replydesk.page.PageMeta;
import dev.replydesk.page.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of one reply code, and the one for numbers that are none. */
@Controller
class CodeController {
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final Catalog catalog;
    private final CodeViews views;

    CodeController(Catalog catalog) {
        this.catalog = catalog;
        views = new CodeViews(catalog);
    }

    @GetMapping(path = "/codes/{code}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(@PathVariable String code) {
        return find(code).map(this::known).orElseGet(() -> unknown(code));
    }

    @GetMapping(path = "/codes/{code}", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> text(@PathVariable String code) {
        return find(code)
                .map(
                        entry ->
                                ResponseEntity.ok()
                                        .contentType(TEXT)
                                        .body(CodePlainText.of(views.of(entry))))
                .orElseGet(
                        () ->
                                ResponseEntity.status(HttpStatus.NOT_FOUND)
                                        .contentType(TEXT)
                                        .body(CodePlainText.of(UnknownCodeView.of(code, catalog))));
    }

    private Optional<CodeEntry> find(String code) {
        return code.matches("[1-6][0-9]{2}")
                ? catalog.code(Integer.parseInt(code))
                : Optional.empty();
    }

    private ModelAndView known(CodeEntry entry) {
        var page = new ModelAndView("catalog/code", "page", views.of(entry));
        page.addObject(PageMeta.NAME, meta(entry));
        page.addObject("others", others(entry));
        return page;
    }

    private static PageMeta meta(CodeEntry entry) {
        return PageMeta.at(
                "/codes/" + entry.number(),
                RichText.plain(entry.summary()),
                Subject.Term.ofCode(entry.number(), entry.name()));
    }

    /** The codes it can be compared with. */
    private List<CodeView.RelatedView> others(CodeEntry entry) {
        return catalog.codes().stream()
                .filter(other -> other.text().isPresent() && !other.equals(entry))
                .map(other -> new CodeView.RelatedView(other.number(), other.name(), ""))
                .toList();
    }

    private ModelAndView unknown(String code) {
        return new ModelAndView(
                "catalog/unknown",
                Map.of("page", UnknownCodeView.of(code, catalog)),
                HttpStatus.NOT_FOUND);
    }
}
