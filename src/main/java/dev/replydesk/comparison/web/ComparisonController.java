package dev.replydesk.comparison.web;

import static dev.replydesk.comparison.web.ComparisonResponses.moved;
import static dev.replydesk.comparison.web.ComparisonResponses.redirect;
import static dev.replydesk.comparison.web.ComparisonResponses.text;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.comparison.Comparison;
import dev.replydesk.comparison.Comparisons;
import dev.replydesk.comparison.ConfusablePairs;
import dev.replydesk.comparison.ImpossibleComparisonException;
import dev.replydesk.page.PageMeta;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages that compare two codes. Any order of the codes leads to one address. */
@Controller
class ComparisonController {
    private final Catalog catalog;
    private final Comparisons comparisons;
    private final ComparisonResponses responses;

    ComparisonController(Catalog catalog, Comparisons comparisons, ConfusablePairs pairs) {
        this.catalog = catalog;
        this.comparisons = comparisons;
        responses = new ComparisonResponses(catalog, pairs);
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
                return redirect(path(comparison), HttpStatus.MOVED_PERMANENTLY);
            }
            response.addHeader(
                    HttpHeaders.LINK, ComparisonPaths.canonicalLink(numbers(comparison)));
            return show(ComparisonView.of(comparison, swapped.isPresent()));
        } catch (ImpossibleComparisonException refused) {
            return responses.impossible(refused, AskedCodes.inPath(List.of(left, right)));
        }
    }

    @GetMapping(path = "/compare/{left}/{right}", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> compareInTerminal(
            @PathVariable String left, @PathVariable String right) {
        try {
            Comparison comparison = comparisons.compare(left, right);
            return isCanonical(comparison, left)
                    ? text(HttpStatus.OK, ComparisonPlainText.of(comparison))
                    : moved(HttpStatus.MOVED_PERMANENTLY, path(comparison));
        } catch (ImpossibleComparisonException refused) {
            return responses.impossibleInTerminal(refused, AskedCodes.inPath(List.of(left, right)));
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
                        PageMeta.NAME,
                        meta(view.comparison())));
    }

    private static PageMeta meta(Comparison comparison) {
        return ComparisonResponses.meta(
                List.of(comparison.left(), comparison.right()),
                comparison.title(),
                comparison.summary());
    }

    private static boolean isCanonical(Comparison comparison, String left) {
        return left.equals(Integer.toString(comparison.left().number()));
    }

    private static String path(Comparison comparison) {
        return ComparisonPaths.of(numbers(comparison));
    }

    private static List<Integer> numbers(Comparison comparison) {
        return List.of(comparison.left().number(), comparison.right().number());
    }
}
