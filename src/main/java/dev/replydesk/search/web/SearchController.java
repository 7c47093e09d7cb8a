package dev.replydesk.search.web;

import dev.replydesk.search.Search;
import dev.replydesk.search.SearchAnswer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page of results, and the few that are shown while somebody types. */
@Controller
class SearchController {
    private static final String TEXT = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8";
    private static final int RESULTS = 25;
    private static final int SUGGESTIONS = 6;

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping(path = "/search", produces = MediaType.TEXT_HTML_VALUE)
    String page(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("answer", find(q));
        return "search/search";
    }

    @GetMapping(path = "/search", produces = TEXT)
    @ResponseBody
    String text(@RequestParam(defaultValue = "") String q) {
        return SearchPlainText.of(find(q));
    }

    /** A post, since what is pasted while typing may be longer than a URL can be. */
    @PostMapping(path = "/search/suggestions", produces = MediaType.TEXT_HTML_VALUE)
    String suggestions(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("answer", search.find(q, SUGGESTIONS));
        return "search/results :: suggestions";
    }

    private SearchAnswer find(String q) {
        return search.find(q, RESULTS);
    }
}
