package dev.replydesk.search;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.comparison.ConfusablePairs;
import java.util.HashSet;
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
        Stream<SearchResult> codes =
                text.openingCodes().stream()
                        .flatMap(code -> catalog.code(code).stream())
                        .map(SearchEntries::code)
                        .map(entry -> marked(entry.hit(), query));
        Stream<SearchResult> others = index.find(query).stream().map(hit -> marked(hit, query));
        Set<String> seen = new HashSet<>(recognised.paths());
        return new SearchAnswer(
                text.text(),
                text.cut(),
                !recognised.causes().isEmpty(),
                Stream.of(recognised.causes().stream(), codes, others)
                        .flatMap(Function.identity())
                        .filter(result -> seen.add(result.hit().url()))
                        .limit(limit)
                        .toList());
    }

    private SearchResult marked(SearchHit hit, Query query) {
        return new SearchResult(
                hit,
                highlighter.mark(WordQuery.TITLE, query, hit.title()),
                highlighter.mark(WordQuery.SUMMARY, query, hit.summary()),
                null);
    }
}
