package dev.replydesk.catalog;

import java.util.List;

/**
 * A literal reply of one product and what makes it send it.
 *
 * @param commands the commands that it answers; CONNECT is the greeting, ANY stands for all
 * @param codes its reply codes; empty when the server sends no code, as when it hangs up
 * @param pattern a regular expression for the text behind the code
 * @param example one concrete line, with the code in front
 * @param cause the id of the cause
 * @param explanation what makes this product send it, in one sentence
 * @param severity info, warning or error
 * @param confidence how the row was checked: source-verified, doc or known
 */
public record ServerReply(
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
    public ServerReply {
        commands = List.copyOf(commands);
        codes = List.copyOf(codes);
    }
}
