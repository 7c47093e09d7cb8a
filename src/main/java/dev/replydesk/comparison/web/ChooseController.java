package dev.replydesk.comparison.web;

import static dev.replydesk.comparison.web.ComparisonResponses.moved;
import static dev.replydesk.comparison.web.ComparisonResponses.redirect;
import static dev.replydesk.comparison.web.ComparisonResponses.text;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.comparison.ConfusablePair;
import dev.replydesk.comparison.ConfusablePairs;
import dev.replydesk.comparison.ImpossibleComparisonException;
import dev.replydesk.comparison.WideComparisons;
import dev.replydesk.page.PageMeta;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which codes are chosen, and the way from there to their comparison. */
@Controller
class ChooseController {
    private static final PageMeta META =
            PageMeta.at(
                    "/compare",
                    "Put two to four FTP reply codes side by side: what each means, which comes"
                            + " first in a session, and which to use.");

    private final WideComparisons comparisons;
    private final ConfusablePairs pairs;
    private final ComparisonResponses responses;

    ChooseController(Catalog catalog, WideComparisons comparisons, ConfusablePairs pairs) {
        this.comparisons = comparisons;
        this.pairs = pairs;
        responses = new ComparisonResponses(catalog, pairs);
    }

    @GetMapping(path = "/compare", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView choose(
            @RequestParam(defaultValue = "") String left,
            @RequestParam(defaultValue = "") String right,
            @RequestParam(defaultValue = "") List<String> also,
            @RequestParam Optional<String> add) {
        var asked = new AskedCodes(left, right, also);
        if (asked.areSeveral() && add.isEmpty()) {
            try {
                return redirect(destination(asked), HttpStatus.FOUND);
            } catch (ImpossibleComparisonException refused) {
                return responses.impossible(refused, asked);
            }
        }
        return new ModelAndView(
                "comparison/choose",
                Map.of(
                        "picker",
                        responses.picker(asked),
                        "pairs",
                        questions(),
                        PageMeta.NAME,
                        META));
    }

    @GetMapping(path = "/compare", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> chooseInTerminal(
            @RequestParam(defaultValue = "") String left,
            @RequestParam(defaultValue = "") String right,
            @RequestParam(defaultValue = "") List<String> also) {
        var asked = new AskedCodes(left, right, also);
        if (asked.areSeveral()) {
            try {
                return moved(HttpStatus.FOUND, destination(asked));
            } catch (ImpossibleComparisonException refused) {
                return responses.impossibleInTerminal(refused, asked);
            }
        }
        return text(HttpStatus.OK, ComparisonPlainText.of(questions()));
    }

    private String destination(AskedCodes asked) {
        return ComparisonPaths.of(
                comparisons.read(asked.all()).stream().map(CodeEntry::number).toList());
    }

    private List<ConfusablePair> questions() {
        return pairs.all().stream().map(ConfusablePair::asking).toList();
    }
}
