package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Rfc;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a document, with a link where there is one. */
record SourceView(String title, @Nullable String url) {
    private static final Pattern NUMBERED = Pattern.compile("\\d+(\\.\\d+)*");

    static SourceView of(Rfc source) {
        return new SourceView(
                source.title(), source.url().map(url -> url + anchor(source)).orElse(null));
    }

    /** The RFC editor's pages have an anchor for each numbered section. */
    private static String anchor(Rfc source) {
        String section = source.section();
        return section != null && NUMBERED.matcher(section).matches() ? "#section-" + section : "";
    }
}
