package dev.replydesk.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One search result as other programs see it.
 *
 * @param kind code, cause, reply, comparison or command
 * @param code the reply code that it is about, if there is one
 * @param cause the id of the cause that it is or shows, if there is one
 * @param product who says it, if it is a wording
 * @param marks the title, cut where the parts begin and end that were searched for
 * @param said who says the line that was pasted, if it was recognised
 */
record SearchJsonV1(
        String kind,
        String title,
        String url,
        String summary,
        @Nullable Integer code,
        @Nullable String cause,
        @Nullable String product,
        List<Mark> marks,
        @Nullable Said said) {

    record Mark(String text, boolean marked) {}

    record Said(
            String products,
            String line,
            String url,
            String explanation,
            String serverFix,
            String clientFix) {}
}
