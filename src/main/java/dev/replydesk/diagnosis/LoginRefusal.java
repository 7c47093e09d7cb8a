package dev.replydesk.diagnosis;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.TranscriptEvent.ConnectionLost;
import java.util.Locale;
import java.util.Set;

/** Why a login was refused, where the words of the server are those for many cases. */
final class LoginRefusal {
    private static final Set<String> ANONYMOUS = Set.of("anonymous", "ftp");

    private LoginRefusal() {}

    static Refusal read(Session session, Exchange exchange, int number, Refusal refusal) {
        String name = name(session, exchange);
        if (ANONYMOUS.contains(name)) {
            return refusal.because("anonymous-disabled", Math.max(0.7, refusal.confidence()));
        }
        if (wasChallenged(session, number)) {
            return refusal.because("second-factor-required", 0.75);
        }
        if (exchange.verb().equals("PASS") && name.equals("root")) {
            return refusal.because("login-user-denied-by-list", 0.65);
        }
        return endsAtOnce(session, exchange, number)
                ? refusal.because("login-home-missing", 0.7)
                : refusal;
    }

    private static String name(Session session, Exchange exchange) {
        return (exchange.verb().equals("USER")
                        ? exchange.argument()
                        : session.before(exchange.number())
                                .filter(before -> before.verb().equals("USER"))
                                .reduce((earlier, later) -> later)
                                .map(Exchange::argument)
                                .orElse(""))
                .toLowerCase(Locale.ROOT);
    }

    /** Where the prompt asks for a one-time password, an ordinary one is refused. */
    private static boolean wasChallenged(Session session, int number) {
        return session.before(number)
                .filter(before -> before.verb().equals("USER"))
                .flatMap(Exchange::answers)
                .filter(reply -> reply.code().value() == 331)
                .flatMap(reply -> ReplySense.of("USER", reply).stream())
                .anyMatch(sense -> sense.cause().equals("second-factor-required"));
    }

    /** ProFTPD leaves room for another try, unless the home directory failed. */
    private static boolean endsAtOnce(Session session, Exchange exchange, int number) {
        ServerGuess server = session.server();
        return server != null
                && server.product().equals("proftpd")
                && exchange.verb().equals("PASS")
                && session.all(ConnectionLost.class)
                        .anyMatch(
                                seen ->
                                        seen.number() > number
                                                && seen.event().channel() == Channel.CONTROL);
    }
}
