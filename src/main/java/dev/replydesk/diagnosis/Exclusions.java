package dev.replydesk.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a finding is not, by the lines that went well before it. */
final class Exclusions {
    private static final Set<String> OF_LOGIN =
            Set.of("login-required", "login-already-authenticated");

    private Exclusions() {}

    static List<String> of(Finding finding, Session session) {
        if (finding.severity() == Severity.INFO) {
            return List.of();
        }
        int line = finding.evidence().getLast();
        var excluded = new ArrayList<>(finding.excluded());
        session.loginBefore(line)
                .filter(login -> !OF_LOGIN.contains(finding.cause()))
                .ifPresent(
                        login ->
                                excluded.add(
                                        "Not the user name or the password: the server let the"
                                                + " user in at line %d.".formatted(login)));
        transferBefore(session, finding.evidence().getFirst())
                .ifPresent(
                        done ->
                                excluded.add(
                                        "Not the data connection as such: a transfer was completed"
                                                + " at line %d.".formatted(done)));
        return excluded;
    }

    private static Optional<Integer> transferBefore(Session session, int number) {
        return session.before(number)
                .filter(exchange -> Moment.TRANSFERS.contains(exchange.verb()))
                .filter(Exchange::completed)
                .map(exchange -> exchange.replies().getLast().number())
                .filter(line -> line < number)
                .findFirst();
    }
}
