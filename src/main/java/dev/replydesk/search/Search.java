package dev.replydesk.search;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.comparison.ConfusablePairs;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Recognition recognition;
    private final SearchIndex index;
    private final Highlighter highlighter = new Highlighter();

    Search(Catalog catalog, ConfusablePairs pairs) {
        recognition = new Recognition(catalog);
        index = new SearchIndex(SearchEntries.of(catalog, pairs.all()));
    }

    /**
     * @param raw anything; of a long text only the beginning is searched for
     * @param limit the number of results at most
     */
    public SearchAnswer find(String raw, int limit) {
        PastedText text = PastedText.of(raw);
        List<SearchResult> causes = recognition.causesOf(text);
        Set<String> known =
                causes.stream().map(result -> result.hit().url()).collect(Collectors.toSet());
        Query query = index.query(text.text());
        Stream<SearchResult> others =
                index.find(query).stream()
                        .filter(hit -> !known.contains(hit.url()))
                        .map(hit -> marked(hit, query));
        return new SearchAnswer(
                text.text(),
                text.cut(),
                !causes.isEmpty(),
                Stream.concat(causes.stream(), others).limit(limit).toList());
    }

    private SearchResult marked(SearchHit hit, Query query) {
        return new SearchResult(
                hit,
                highlighter.mark(WordQuery.TITLE, query, hit.title()),
                highlighter.mark(WordQuery.SUMMARY, query, hit.summary()),
                null);
    }
}
