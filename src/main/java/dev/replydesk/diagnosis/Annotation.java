package dev.replydesk.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * What the catalog and the diagnosis add to one event.
 *
 * @param meaning what the RFCs mean by it, in the notation of the catalog; empty where the event
 *     speaks for itself
 * @param conformance whether the RFCs allow it there; null for what is no reply
 * @param reference the place that says so; null where there is none
 * @param wording what this product means by its own words; empty where the catalog does not know
 * @param bearing whether it matters; null where nothing is to be said of that
 * @param bearingNote why it matters or does not, in one sentence; empty with a null bearing
 */
public record Annotation(
        String meaning,
        @Nullable Conformance conformance,
        @Nullable String reference,
        String wording,
        @Nullable Bearing bearing,
        String bearingNote) {

    Annotation(String meaning, @Nullable Conformance conformance, @Nullable String reference) {
        this(meaning, conformance, reference, "", null, "");
    }

    static Annotation of(String meaning) {
        return new Annotation(meaning, null, null);
    }

    /** What a line has to do with the trouble. */
    public enum Bearing {
        /** It looks alarming and is not the problem. */
        HARMLESS,
        /** It follows from an earlier line. */
        CONSEQUENCE,
        /** It proves the root cause. */
        CAUSE
    }
}
