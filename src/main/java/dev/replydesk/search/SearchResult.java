package dev.replydesk.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hit as it answers one query.
 *
 * @param saidOrNull the wording by which the pasted line was recognised; null when it was found by
 *     its words
 */
public record SearchResult(
        SearchHit hit, MarkedText title, MarkedText summary, @Nullable Said saidOrNull) {

    /**
     * Who says what was pasted, and what to do about it. The sentences have back quotes around
     * their literal parts.
     *
     * @param products the names of the products, the surest first
     * @param line an example of the line
     * @param code the code of that line; null when it has none
     * @param url where the line is explained
     */
    public record Said(
            String products,
            String line,
            @Nullable Integer code,
            String url,
            String explanation,
            String serverFix,
            String clientFix) {}

    static SearchResult unmarked(SearchHit hit, @Nullable Said said) {
        return new SearchResult(
                hit, MarkedText.unmarked(hit.title()), MarkedText.unmarked(hit.summary()), said);
    }

    /** The wording by which the pasted line was recognised. */
    public Optional<Said> said() {
        return Optional.ofNullable(saidOrNull);
    }
}
