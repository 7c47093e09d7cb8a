package dev.replydesk.search;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be found.
 *
 * @param url the path of its page
 * @param summary one or two sentences of ours
 * @param code the reply code that it is about; null when there is none
 * @param cause the id of the cause that it is or that it shows; null when there is none
 * @param product who says it, for a wording; null otherwise
 */
public record SearchHit(
        Kind kind,
        String title,
        String url,
        String summary,
        @Nullable Integer code,
        @Nullable String cause,
        @Nullable String product) {

    /** What it is. */
    public enum Kind {
        CODE("Code"),
        CAUSE("Cause"),
        REPLY("Wording"),
        COMPARISON("Comparison"),
        COMMAND("Command");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
