package dev.replydesk.page;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a page tells search engines and programs that show links. Controllers put it into the model
 * as {@link #NAME}; search engines are asked to leave a page without one alone.
 *
 * @param path the one address of the page, whatever filters and orders lead to it
 * @param description in plain words
 * @param subject null where the page only leads to others
 */
public record PageMeta(String path, String description, @Nullable Subject subject) {
    /** Its name in the model. */
    public static final String NAME = "meta";

    /** Of a page that only leads to others. */
    public static PageMeta at(String path, String description) {
        return new PageMeta(path, description, null);
    }

    /** Of a page about one thing. */
    public static PageMeta at(String path, String description, Subject subject) {
        return new PageMeta(path, description, subject);
    }

    /** The one address in full. */
    public String url() {
        return SiteAddress.current() + path;
    }

    /** The kind of page, in the words of Open Graph. */
    public String type() {
        return subject == null || subject instanceof Subject.Site ? "website" : "article";
    }

    /** The subject in the words of schema.org, or null where there is none. */
    public @Nullable JsonNode structuredData() {
        return subject == null ? null : new StructuredData(SiteAddress.current()).of(this, subject);
    }
}
