package dev.replydesk.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * What somebody can do about a finding.
 *
 * @param product the server or client that the fix is for; null when it holds for all
 * @param file where the snippet goes: a file, a shell or a language; null without a snippet
 * @param snippet the lines to put there; null when there are none
 */
public record Fix(
        Audience audience,
        @Nullable String product,
        String text,
        @Nullable String file,
        @Nullable String snippet) {

    /** Who can do it. */
    public enum Audience {
        SERVER,
        CLIENT
    }

    static Fix forClient(String text) {
        return new Fix(Audience.CLIENT, null, text, null, null);
    }

    static Fix forServer(String text) {
        return new Fix(Audience.SERVER, null, text, null, null);
    }
}
