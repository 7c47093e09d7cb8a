package dev.replydesk.comparison.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.RichText;
import dev.replydesk.comparison.ComparedCode;
import dev.replydesk.comparison.ConfusablePairs;
import dev.replydesk.comparison.ImpossibleComparisonException;
import dev.replydesk.page.PageMeta;
import dev.replydesk.page.Section;
import dev.replydesk.page.Subject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What the pages of comparisons answer alike, in browsers and in terminals. */
final class ComparisonResponses {
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final Catalog catalog;
    private final ConfusablePairs pairs;

    ComparisonResponses(Catalog catalog, ConfusablePairs pairs) {
        this.catalog = catalog;
        this.pairs = pairs;
    }

    /** The form with what was asked for. */
    PickerView picker(AskedCodes asked) {
        return PickerView.of(catalog, pairs.all().getFirst(), asked);
    }

    ModelAndView impossible(ImpossibleComparisonException refused, AskedCodes asked) {
        return new ModelAndView(
                "comparison/impossible",
                Map.of("page", ImpossibleView.of(refused, asked, catalog), "picker", picker(asked)),
                refused.getStatusCode());
    }

    ResponseEntity<String> impossibleInTerminal(
            ImpossibleComparisonException refused, AskedCodes asked) {
        return text(
                refused.getStatusCode(),
                ComparisonPlainText.of(ImpossibleView.of(refused, asked, catalog)));
    }

    /** All orders of these codes are one page to machines. */
    static PageMeta meta(List<ComparedCode> codes, String title, String summary) {
        return PageMeta.at(
                ComparisonPaths.canonical(codes.stream().map(ComparedCode::number).toList()),
                RichText.plain(summary),
                new Subject.Article(
                        Section.COMPARISONS,
                        title,
                        codes.stream()
                                .map(code -> Subject.Term.ofCode(code.number(), code.name()))
                                .toList()));
    }

    static ModelAndView redirect(String path, HttpStatus status) {
        var view = new RedirectView(path, true);
        view.setStatusCode(status);
        return new ModelAndView(view);
    }

    static ResponseEntity<String> moved(HttpStatus status, String path) {
        return ResponseEntity.status(status).location(URI.create(path)).build();
    }

    static ResponseEntity<String> text(HttpStatusCode status, String page) {
        return ResponseEntity.status(status).contentType(TEXT).body(page);
    }
}
