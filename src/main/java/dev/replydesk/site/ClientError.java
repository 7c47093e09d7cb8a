package dev.replydesk.site;

import java.util.regex.Pattern;

/** Tells the error of a client, which has no reply code, from words to be searched for. */
final class ClientError {
    private static final Pattern MARK =
            Pattern.compile(
                    "(?i:error|status|fatal|curl|ftp|lftp|wget|ncftp\\w*)[: ].*"
                            + "|.*(?:\\bE(?:CONN|TIMED|HOST|NET|PIPE)[A-Z]*\\b|GnuTLS|[Ee]xception\\b).*");

    private ClientError() {}

    static boolean isOne(String line) {
        return ReplyInText.in(line).isEmpty() && MARK.matcher(line).matches();
    }
}
