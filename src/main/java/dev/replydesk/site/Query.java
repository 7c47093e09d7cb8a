package dev.replydesk.site;

import org.jspecify.annotations.Nullable;

/** What a text in the smart box turned out to be. */
sealed interface Query {

    /** A number that is, or looks like, a reply code. */
    record Code(String digits) implements Query {}

    /** Two reply codes to be set side by side. */
    record Pair(String left, String right) implements Query {}

    /** A server to probe; what was not said is null. It never holds a password. */
    record Server(
            String host,
            @Nullable Integer port,
            @Nullable String security,
            @Nullable String username,
            @Nullable String path)
            implements Query {}

    /** One line to be searched for: a reply, the error of a client, or words. */
    record Line(String text) implements Query {}

    /** Several lines, such as a log. */
    record Text(String text) implements Query {}
}
