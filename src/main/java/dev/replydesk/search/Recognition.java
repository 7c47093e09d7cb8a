package dev.replydesk.search;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.ProductWording;
import dev.replydesk.catalog.RichText;
import dev.replydesk.catalog.Wording;
import dev.replydesk.catalog.WordingMatch;
import dev.replydesk.catalog.WordingMatcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognises pasted lines as the wordings of products, and names the causes behind them. */
final class Recognition {
    private final Catalog catalog;
    private final WordingMatcher matcher;

    Recognition(Catalog catalog) {
        this.catalog = catalog;
        matcher = new WordingMatcher(catalog);
    }

    /** The causes, that of the surest match first, each with the wordings that show it. */
    List<SearchResult> causesOf(PastedText text) {
        return text.recognisedBy(matcher).stream()
                .map(WordingMatch::said)
                .collect(
                        Collectors.groupingBy(
                                said -> said.wording().cause(),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .stream()
                .flatMap(this::result)
                .toList();
    }

    private Stream<SearchResult> result(List<ProductWording> said) {
        return catalog.cause(said.getFirst().wording().cause()).stream()
                .map(SearchEntries::hit)
                .map(
                        hit ->
                                new SearchResult(
                                        hit,
                                        MarkedText.unmarked(hit.title()),
                                        MarkedText.unmarked(hit.summary()),
                                        said(said)));
    }

    private static SearchResult.Said said(List<ProductWording> said) {
        Wording surest = said.getFirst().wording();
        return new SearchResult.Said(
                SearchEntries.names(said),
                surest.example().strip(),
                SearchEntries.pathOf(said.getFirst()),
                RichText.plain(surest.explanation()),
                RichText.plain(surest.serverFix()),
                RichText.plain(surest.clientFix()));
    }
}
