package dev.replydesk.diagnosis;

import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a client says, seen in its place: where the cause is wider than the words, or weighs less.
 */
final class TroubleInPlace {
    private static final Set<String> AT_REST =
            Set.of("LIST", "NLST", "MLSD", "RETR", "STOR", "APPE", "QUIT", "NOOP");

    /** A URL where a name was looked up. */
    private static final Pattern SCHEME =
            Pattern.compile(
                    "(?:gethostbyname|ENOTFOUND|resolv\\w*|host\\w*|getaddrinfo)\\W.{0,30}?(?:s?ftps?|https?):(?://)?",
                    Pattern.CASE_INSENSITIVE);

    private static final int LOOKED_AT = 300;

    private static final String BARE_NAME =
            "Enter the host name alone, without `ftp://`, slashes and path.";

    /** When all is done, the manner of closing does no harm. */
    private static final Pattern AT_THE_END =
            Pattern.compile("on shutdown|ftp_close|at (?:the )?end", Pattern.CASE_INSENSITIVE);

    private TroubleInPlace() {}

    /** Whether a connection was only closed in a rough manner when all was done. */
    static boolean isAtTheEnd(Trouble trouble, ClientMessage message) {
        return trouble == Trouble.UNCLEAN_END && AT_THE_END.matcher(message.text()).find();
    }

    /** The finding in the words that fit, and with the weight that it has there. */
    static Finding of(Session session, Seen<ClientMessage> seen, Trouble trouble, Finding finding) {
        return switch (trouble) {
            case CLOSED ->
                    endsAtRest(session, seen)
                            ? finding.weighing(Severity.INFO)
                            : hungUp(session, seen, finding);
            case RESET -> hungUp(session, seen, finding);
            case UNCLEAN_END ->
                    isAtTheEnd(trouble, seen.event()) ? finding.weighing(Severity.INFO) : finding;
            case ASCII_DAMAGE ->
                    finding.titled("the file went over in ASCII mode, which damages binary files");
            case LISTING -> finding.titled("the client cannot read the form of the listing");
            case NAME ->
                    namesUrl(seen.event())
                            ? finding.titled("the host field holds a URL instead of a name")
                                    .fixedBy(List.of(Fix.forClient(BARE_NAME)))
                            : finding;
            case OUT_OF_STEP -> finding.titled("client and server are out of step");
            case NO_CONNECTION ->
                    finding.titled("the program goes on though connecting or logging in failed");
            default -> finding;
        };
    }

    private static boolean namesUrl(ClientMessage message) {
        String text = message.text();
        return SCHEME.matcher(text.substring(0, Math.min(LOOKED_AT, text.length()))).find();
    }

    /** A connection that ends when the work is done was in nobody's way. */
    private static boolean endsAtRest(Session session, Seen<ClientMessage> seen) {
        return session.before(seen.number())
                .reduce((earlier, later) -> later)
                .filter(last -> AT_REST.contains(last.verb()))
                .filter(last -> last.completed() && !last.refused())
                .isPresent();
    }

    /** After which command it was is the best that one knows. */
    private static Finding hungUp(Session session, Seen<ClientMessage> seen, Finding finding) {
        return session.before(seen.number())
                .reduce((earlier, later) -> later)
                .filter(last -> finding.cause().equals("connection-reset"))
                .filter(last -> last.replies().isEmpty())
                .map(
                        last ->
                                finding.titled(
                                        "the server hangs up after `%s`".formatted(last.verb())))
                .orElse(finding);
    }
}
