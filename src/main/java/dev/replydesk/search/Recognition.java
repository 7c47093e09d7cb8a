package dev.replydesk.search;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.ProductWording;
import dev.replydesk.catalog.Wording;
import dev.replydesk.catalog.WordingMatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognises pasted lines as the wordings of products, and names the causes behind them. */
final class Recognition {
    /** A wording that fixes less of a line than this does not name its cause. */
    private static final double SURE = 0.25;

    private final Catalog catalog;
    private final LineMatcher matcher;

    Recognition(Catalog catalog) {
        this.catalog = catalog;
        matcher = new LineMatcher(catalog);
    }

    /**
     * What was recognised.
     *
     * @param causes that of the surest match first, each with the wordings that show it
     * @param guesses causes of wordings that leave most of the line open
     * @param paths where the wordings are explained
     */
    record Recognised(List<SearchResult> causes, List<SearchResult> guesses, Set<String> paths) {}

    Recognised recognise(PastedText text) {
        List<WordingMatch> matches = matcher.matches(text);
        Map<Boolean, List<WordingMatch>> bySureness =
                matches.stream()
                        .collect(Collectors.partitioningBy(match -> match.coverage() >= SURE));
        return new Recognised(
                causes(bySureness.getOrDefault(true, List.of())),
                causes(bySureness.getOrDefault(false, List.of())),
                matches.stream()
                        .map(WordingMatch::said)
                        .map(WordingEntries::pathOf)
                        .collect(Collectors.toSet()));
    }

    private List<SearchResult> causes(List<WordingMatch> matches) {
        return matches.stream()
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
                .map(hit -> SearchResult.unmarked(hit, said(said)));
    }

    private static SearchResult.Said said(List<ProductWording> said) {
        Wording surest = said.getFirst().wording();
        return new SearchResult.Said(
                WordingEntries.names(said),
                surest.example().strip(),
                surest.codes().isEmpty() ? null : surest.codes().getFirst(),
                WordingEntries.pathOf(said.getFirst()),
                surest.explanation(),
                surest.serverFix(),
                surest.clientFix());
    }
}
