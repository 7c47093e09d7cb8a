package dev.replydesk.search;

import java.util.List;

/**
 * What was found.
 *
 * @param query what was searched for, without control characters
 * @param cut whether only the beginning of a long text was searched for
 * @param recognised whether the text was recognised as the line of some product
 * @param results the best first
 */
public record SearchAnswer(
        String query, boolean cut, boolean recognised, List<SearchResult> results) {
    public SearchAnswer {
        results = List.copyOf(results);
    }
}
