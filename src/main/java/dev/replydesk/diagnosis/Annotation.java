package dev.replydesk.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * What the catalog adds to one event.
 *
 * @param meaning sentences in the notation of the catalog; empty where the event speaks for itself
 * @param conformance whether the RFCs allow it there; null for what is no reply
 * @param reference the place that says so; null where there is none
 */
public record Annotation(
        String meaning, @Nullable Conformance conformance, @Nullable String reference) {

    static Annotation of(String meaning) {
        return new Annotation(meaning, null, null);
    }
}
