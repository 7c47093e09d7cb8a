package dev.replydesk.comparison.web;

import static dev.replydesk.comparison.web.ComparisonResponses.moved;
import static dev.replydesk.comparison.web.ComparisonResponses.redirect;
import static dev.replydesk.comparison.web.ComparisonResponses.text;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.comparison.ConfusablePairs;
import dev.replydesk.comparison.ImpossibleComparisonException;
import dev.replydesk.comparison.WideComparison;
import dev.replydesk.comparison.WideComparisons;
import dev.replydesk.page.PageMeta;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages that compare three or four codes. They keep the order in which the codes are given; one
 * order is the address for search engines.
 */
@Controller
class WideComparisonController {
    private static final String PATH = "/compare/{first}/{second}/{third}/{*further}";

    private final Catalog catalog;
    private final WideComparisons comparisons;
    private final ComparisonResponses responses;

    WideComparisonController(Catalog catalog, WideComparisons comparisons, ConfusablePairs pairs) {
        this.catalog = catalog;
        this.comparisons = comparisons;
        responses = new ComparisonResponses(catalog, pairs);
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView compare(
            @PathVariable String first,
            @PathVariable String second,
            @PathVariable String third,
            @PathVariable String further,
            HttpServletResponse response) {
        AskedCodes asked = asked(first, second, third, further);
        try {
            List<CodeEntry> codes = comparisons.read(asked.all());
            if (!isAsAsked(codes, asked)) {
                return redirect(path(codes), HttpStatus.MOVED_PERMANENTLY);
            }
            response.addHeader(HttpHeaders.LINK, ComparisonPaths.canonicalLink(numbers(codes)));
            return show(comparisons.compare(codes));
        } catch (ImpossibleComparisonException refused) {
            return responses.impossible(refused, asked);
        }
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> compareInTerminal(
            @PathVariable String first,
            @PathVariable String second,
            @PathVariable String third,
            @PathVariable String further) {
        AskedCodes asked = asked(first, second, third, further);
        try {
            List<CodeEntry> codes = comparisons.read(asked.all());
            return isAsAsked(codes, asked)
                    ? text(HttpStatus.OK, WideComparisonPlainText.of(comparisons.compare(codes)))
                    : moved(HttpStatus.MOVED_PERMANENTLY, path(codes));
        } catch (ImpossibleComparisonException refused) {
            return responses.impossibleInTerminal(refused, asked);
        }
    }

    private static AskedCodes asked(String first, String second, String third, String further) {
        var segments = new ArrayList<>(List.of(first, second, third));
        segments.addAll(Arrays.asList(further.split("/")));
        return AskedCodes.inPath(segments);
    }

    /** Whether each code was given once; otherwise a smaller comparison is what was meant. */
    private static boolean isAsAsked(List<CodeEntry> codes, AskedCodes asked) {
        return codes.size() > 2 && codes.size() == asked.all().size();
    }

    private ModelAndView show(WideComparison comparison) {
        return new ModelAndView(
                "comparison/wide",
                Map.of(
                        "page",
                        new WideComparisonView(comparison),
                        "picker",
                        PickerView.of(catalog, comparison.numbers()),
                        PageMeta.NAME,
                        meta(comparison)));
    }

    private static PageMeta meta(WideComparison comparison) {
        return ComparisonResponses.meta(
                comparison.codes(), comparison.title(), comparison.summary());
    }

    private static String path(List<CodeEntry> codes) {
        return ComparisonPaths.of(numbers(codes));
    }

    private static List<Integer> numbers(List<CodeEntry> codes) {
        return codes.stream().map(CodeEntry::number).toList();
    }
}
