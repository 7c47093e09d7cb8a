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
     * Who says what was pasted, and what to do about it.
     *
     * @param products the names of the products, the surest first
     * @param line an example of the line
     * @param url where the line is explained
     */
    public record Said(
            String products,
            String line,
            String url,
            String explanation,
            String serverFix,
            String clientFix) {}

    /** The wording by which the pasted line was recognised. */
    public Optional<Said> said() {
        return Optional.ofNullable(saidOrNull);
    }
}
