package dev.replydesk.comparison.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.RichText;
import dev.replydesk.comparison.Comparison;
import dev.replydesk.comparison.Comparisons;
import dev.replydesk.comparison.ConfusablePair;
import dev.replydesk.comparison.ConfusablePairs;
import dev.replydesk.comparison.ImpossibleComparisonException;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The pages that compare two codes. Any order of the codes leads to one address. */
@Controller
class ComparisonController {
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final Catalog catalog;
    private final Comparisons comparisons;
    private final ConfusablePairs pairs;

    ComparisonController(Catalog catalog, Comparisons comparisons, ConfusablePairs pairs) {
        this.catalog = catalog;
        this.comparisons = comparisons;
        this.pairs = pairs;
    }

    @GetMapping(path = "/compare", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView choose(
            @RequestParam(defaultValue = "") String left,
            @RequestParam(defaultValue = "") String right) {
        if (!left.isBlank() && !right.isBlank()) {
            try {
                return redirect(comparisons.compare(left.strip(), right.strip()));
            } catch (ImpossibleComparisonException refused) {
                return impossible(refused, left.strip(), right.strip());
            }
        }
        return new ModelAndView(
                "comparison/choose", Map.of("picker", picker(left, right), "pairs", questions()));
    }

    @GetMapping(path = "/compare", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> chooseInTerminal(
            @RequestParam(defaultValue = "") String left,
            @RequestParam(defaultValue = "") String right) {
        if (!left.isBlank() && !right.isBlank()) {
            try {
                return moved(HttpStatus.FOUND, comparisons.compare(left.strip(), right.strip()));
            } catch (ImpossibleComparisonException refused) {
                return impossibleInTerminal(refused, left.strip());
            }
        }
        return text(HttpStatus.OK, ComparisonPlainText.of(questions()));
    }

    @GetMapping(path = "/compare/{left}/{right}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView compare(
            @PathVariable String left,
            @PathVariable String right,
            @RequestParam Optional<String> swapped,
            HttpServletResponse response) {
        try {
            Comparison comparison = comparisons.compare(left, right);
            if (!isCanonical(comparison, left)) {
                return redirect(comparison, HttpStatus.MOVED_PERMANENTLY);
            }
            response.addHeader(HttpHeaders.LINK, "<" + path(comparison) + ">; rel=\"canonical\"");
            return show(ComparisonView.of(comparison, swapped.isPresent()));
        } catch (ImpossibleComparisonException refused) {
            return impossible(refused, left, right);
        }
    }

    @GetMapping(path = "/compare/{left}/{right}", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> compareInTerminal(
            @PathVariable String left, @PathVariable String right) {
        try {
            Comparison comparison = comparisons.compare(left, right);
            return isCanonical(comparison, left)
                    ? text(HttpStatus.OK, ComparisonPlainText.of(comparison))
                    : moved(HttpStatus.MOVED_PERMANENTLY, comparison);
        } catch (ImpossibleComparisonException refused) {
            return impossibleInTerminal(refused, left);
        }
    }

    private ModelAndView show(ComparisonView view) {
        return new ModelAndView(
                "comparison/comparison",
                Map.of(
                        "page",
                        view,
                        "picker",
                        PickerView.of(catalog, view),
                        "description",
                        RichText.plain(view.comparison().summary())));
    }

    private List<ConfusablePair> questions() {
        return pairs.all().stream().map(ConfusablePair::asking).toList();
    }

    private PickerView picker(String left, String right) {
        return PickerView.of(catalog, pairs.all().getFirst(), left, right);
    }

    private ModelAndView impossible(
            ImpossibleComparisonException refused, String left, String right) {
        return new ModelAndView(
                "comparison/impossible",
                Map.of(
                        "page",
                        ImpossibleView.of(refused, left, catalog),
                        "picker",
                        picker(left, right)),
                refused.getStatusCode());
    }

    private ResponseEntity<String> impossibleInTerminal(
            ImpossibleComparisonException refused, String left) {
        return text(
                refused.getStatusCode(),
                ComparisonPlainText.of(ImpossibleView.of(refused, left, catalog)));
    }

    private static boolean isCanonical(Comparison comparison, String left) {
        return left.equals(Integer.toString(comparison.left().number()));
    }

    private static String path(Comparison comparison) {
        return "/compare/" + comparison.left().number() + "/" + comparison.right().number();
    }

    private static ModelAndView redirect(Comparison comparison) {
        return redirect(comparison, HttpStatus.FOUND);
    }

    private static ModelAndView redirect(Comparison comparison, HttpStatus status) {
        var view = new RedirectView(path(comparison), true);
        view.setStatusCode(status);
        return new ModelAndView(view);
    }

    private static ResponseEntity<String> moved(HttpStatus status, Comparison comparison) {
        return ResponseEntity.status(status).location(URI.create(path(comparison))).build();
    }

    private static ResponseEntity<String> text(HttpStatusCode status, String page) {
        return ResponseEntity.status(status).contentType(TEXT).body(page);
    }
}
