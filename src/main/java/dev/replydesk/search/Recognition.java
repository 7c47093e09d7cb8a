package dev.replydesk.search;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.ProductWording;
import dev.replydesk.catalog.Wording;
import dev.replydesk.catalog.WordingMatch;
import dev.replydesk.catalog.WordingMatcher;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
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

    /**
     * What was recognised.
     *
     * @param causes that of the surest match first, each with the wordings that show it
     * @param paths where the wordings are explained
     */
    record Recognised(List<SearchResult> causes, Set<String> paths) {}

    Recognised recognise(PastedText text) {
        List<ProductWording> all =
                text.recognisedBy(matcher).stream().map(WordingMatch::said).toList();
        List<SearchResult> causes =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        said -> said.wording().cause(),
                                        LinkedHashMap::new,
                                        Collectors.toList()))
                        .values()
                        .stream()
                        .flatMap(this::result)
                        .toList();
        return new Recognised(
                causes, all.stream().map(SearchEntries::pathOf).collect(Collectors.toSet()));
    }

    private Stream<SearchResult> result(List<ProductWording> said) {
        return catalog.cause(said.getFirst().wording().cause()).stream()
                .map(SearchEntries::hit)
                .map(hit -> SearchResult.unmarked(hit, said(said)));
    }

    private static SearchResult.Said said(List<ProductWording> said) {
        Wording surest = said.getFirst().wording();
        return new SearchResult.Said(
                SearchEntries.names(said),
                surest.example().strip(),
                surest.codes().isEmpty() ? null : surest.codes().getFirst(),
                SearchEntries.pathOf(said.getFirst()),
                surest.explanation(),
                surest.serverFix(),
                surest.clientFix());
    }
}
