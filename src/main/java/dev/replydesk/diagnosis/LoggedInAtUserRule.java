package dev.replydesk.diagnosis;

import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The server logs in at USER, which it may (RFC 959 section 5.4), and the client takes that for a
 * failure because it insists on 331.
 */
@Component
class LoggedInAtUserRule implements DiagnosticRule {
    private static final Pattern COMPLAINS =
            Pattern.compile(
                    "\\b(?:error|fail\\w*|unexpected|exception|expected|refused|denied)\\b",
                    Pattern.CASE_INSENSITIVE);

    private final CauseWriter causes;

    LoggedInAtUserRule(CauseWriter causes) {
        this.causes = causes;
    }

    @Override
    public List<Finding> examine(Session session) {
        return session.exchanges().stream()
                .filter(exchange -> Set.of("USER", "UNKNOWN").contains(exchange.verb()))
                .flatMap(exchange -> exchange.replies().stream())
                .filter(seen -> seen.event().reply().code().value() == 230)
                .flatMap(seen -> complaint(session, seen).stream())
                .limit(1)
                .toList();
    }

    private Optional<Finding> complaint(Session session, Seen<?> login) {
        boolean wentOn =
                session.exchanges().stream()
                        .anyMatch(exchange -> exchange.number() > login.number());
        return session.all(ClientMessage.class)
                .filter(seen -> Math.abs(seen.number() - login.number()) <= 3)
                .filter(seen -> seen.event().text().contains("230"))
                .filter(seen -> COMPLAINS.matcher(seen.event().text()).find())
                .filter(seen -> !wentOn)
                .findFirst()
                .map(seen -> finding(login, seen));
    }

    private Finding finding(Seen<?> login, Seen<ClientMessage> complaint) {
        return causes.finding(
                        "unexpected-reply",
                        Severity.ERROR,
                        0.85,
                        List.of(login.number(), complaint.number()).stream().sorted().toList(),
                        "`230` after `USER` says that the user is logged in already: this server wants"
                                + " no password. The reply is allowed there (RFC 959 section 5.4); the"
                                + " client insists on `331` and calls the success a failure.")
                .labelled("Client fault")
                .titled(
                        "the login succeeded at USER without a password, and the client does not expect it")
                .fixedBy(
                        List.of(
                                Fix.forClient(
                                        "Update the client, or use one that takes `230` after `USER`"
                                                + " for success and leaves `PASS` out."),
                                Fix.forServer(
                                        "Until then let the server ask for a password: any reply of"
                                                + " `331` to `USER` contents such clients.")));
    }
}
