package dev.replydesk.catalog;

import java.util.List;

/**
 * A literal text of one product and what makes it say so: a reply of a server, or a message of a
 * client.
 *
 * @param commands the commands that it follows; CONNECT is the greeting, ANY stands for all
 * @param codes its reply codes; empty when there is none, as when a server hangs up
 * @param pattern a regular expression: in a reply for the text behind the code, in a message of a
 *     client for the whole line
 * @param example one concrete line, that of a reply with the code in front
 * @param cause the id of the cause
 * @param explanation what makes this product say it, in one sentence
 * @param severity info, warning or error
 * @param confidence how the row was checked: source-verified, doc or known
 */
public record Wording(
        List<String> commands,
        List<Integer> codes,
        String pattern,
        String example,
        String cause,
        String explanation,
        String serverFix,
        String clientFix,
        String severity,
        String confidence,
        String source) {
    public Wording {
        commands = List.copyOf(commands);
        codes = List.copyOf(codes);
    }
}
