package dev.replydesk.api;

import dev.replydesk.catalog.RichText;
import dev.replydesk.search.Search;
import dev.replydesk.search.SearchHit;
import dev.replydesk.search.SearchResult;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search, best results first. */
@RestController
class SearchResource {
    private static final int RESULTS = 25;

    private final Search search;

    SearchResource(Search search) {
        this.search = search;
    }

    @GetMapping(path = "/api/search", produces = MediaType.APPLICATION_JSON_VALUE)
    List<SearchJsonV1> search(@RequestParam(defaultValue = "") String q) {
        return search.find(q, RESULTS).results().stream().map(SearchResource::json).toList();
    }

    private static SearchJsonV1 json(SearchResult result) {
        SearchHit hit = result.hit();
        return new SearchJsonV1(
                hit.kind().name().toLowerCase(Locale.ROOT),
                hit.title(),
                hit.url(),
                hit.summary(),
                hit.code(),
                hit.cause(),
                hit.product(),
                result.title().pieces().stream()
                        .map(piece -> new SearchJsonV1.Mark(piece.text(), piece.marked()))
                        .toList(),
                result.said().map(SearchResource::said).orElse(null));
    }

    private static SearchJsonV1.Said said(SearchResult.Said said) {
        return new SearchJsonV1.Said(
                said.products(),
                said.line(),
                said.url(),
                RichText.plain(said.explanation()),
                RichText.plain(said.serverFix()),
                RichText.plain(said.clientFix()));
    }
}
