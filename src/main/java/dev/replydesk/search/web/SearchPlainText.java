package dev.replydesk.search.web;

import dev.replydesk.catalog.PlainText;
import dev.replydesk.search.SearchAnswer;
import dev.replydesk.search.SearchHit;
import dev.replydesk.search.SearchResult;

/** The results for terminals. */
final class SearchPlainText {

    private SearchPlainText() {}

    static String of(SearchAnswer answer) {
        var page = new PlainText().title("Search").blank();
        if (answer.query().isEmpty()) {
            return page.paragraph("Give a code, words, a reply line or an error: /search?q=...")
                    .toString();
        }
        page.quote("For: " + answer.query());
        if (answer.results().isEmpty()) {
            return page.blank().paragraph("Nothing was found.").toString();
        }
        answer.results().forEach(result -> write(page, result));
        return page.toString();
    }

    private static void write(PlainText page, SearchResult result) {
        SearchHit hit = result.hit();
        page.blank().quote(hit.kind().title() + ": " + hit.title());
        page.literal("  " + pageOf(hit.url()));
        if (hit.product() != null) {
            page.note("  ", "Said by " + hit.product() + ".");
        }
        page.note("  ", hit.summary());
        result.said().ifPresent(said -> write(page, said));
    }

    /** A terminal gets whole pages, so it is not told the place on them. */
    private static String pageOf(String url) {
        int place = url.indexOf('#');
        return place < 0 ? url : url.substring(0, place);
    }

    private static void write(PlainText page, SearchResult.Said said) {
        page.note("  ", said.products() + ": " + said.explanation());
        page.note("  ", "Server: " + said.serverFix());
        page.note("  ", "Client: " + said.clientFix());
    }
}
