package dev.replydesk.search;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.CommandEntry;
import dev.replydesk.comparison.ConfusablePairs;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.springframework.stereotype.Component;

/**
 * Answers whatever people paste: a code, words, the reply line of a server or the error of a
 * client. A line that is recognised is answered by its causes first; then follows what has the same
 * words.
 */
@Component
public class Search {
    /** So many are better answers than a guess. */
    private static final int BEST = 3;

    private static final int SHORT = 50;

    private final Catalog catalog;
    private final Recognition recognition;
    private final SearchIndex index;
    private final Highlighter highlighter = new Highlighter();

    Search(Catalog catalog, ConfusablePairs pairs) {
        this.catalog = catalog;
        recognition = new Recognition(catalog);
        index = new SearchIndex(SearchEntries.of(catalog, pairs.all()));
    }

    /**
     * @param raw anything; of a long text only the beginning is searched for
     * @param limit the number of results at most
     */
    public SearchAnswer find(String raw, int limit) {
        PastedText text = PastedText.of(raw);
        Recognition.Recognised recognised = recognition.recognise(text);
        Query query = index.query(text.text());
        List<SearchHit> found = index.find(query);
        boolean known = !recognised.causes().isEmpty();
        Stream<SearchResult> results =
                Stream.of(
                                recognised.causes().stream(),
                                marked(known ? codes(text) : named(text), query),
                                marked(found.stream().limit(known ? 0 : BEST), query),
                                recognised.guesses().stream(),
                                marked(found.stream(), query))
                        .flatMap(Function.identity());
        Set<String> seen = new HashSet<>(known ? recognised.paths() : Set.of());
        return new SearchAnswer(
                text.text(),
                text.cut(),
                known,
                results.filter(result -> seen.add(result.hit().url())).limit(limit).toList());
    }

    private Stream<SearchHit> codes(PastedText text) {
        return text.openingCodes().stream()
                .flatMap(code -> catalog.code(code).stream())
                .map(SearchEntries::code)
                .map(SearchEntry::hit);
    }

    /** A verb alone asks for its command, two codes in few words for their comparison. */
    private Stream<SearchHit> named(PastedText text) {
        Optional<CommandEntry> command =
                catalog.command(text.text().toUpperCase(Locale.ROOT)).filter(CommandEntry::isSent);
        return command.isPresent()
                ? command.stream().map(SearchEntries::command).map(SearchEntry::hit)
                : comparison(text);
    }

    private Stream<SearchHit> comparison(PastedText text) {
        List<CodeEntry> codes =
                text.codes().stream().flatMap(code -> catalog.code(code).stream()).toList();
        return codes.size() == 2 && text.text().length() <= SHORT
                ? Stream.of(SearchEntries.comparison(codes.getFirst(), codes.getLast()))
                : Stream.empty();
    }

    private Stream<SearchResult> marked(Stream<SearchHit> hits, Query query) {
        return hits.map(hit -> marked(hit, query));
    }

    private SearchResult marked(SearchHit hit, Query query) {
        return new SearchResult(
                hit,
                highlighter.mark(WordQuery.TITLE, query, hit.title()),
                highlighter.mark(WordQuery.SUMMARY, query, hit.summary()),
                null);
    }
}
