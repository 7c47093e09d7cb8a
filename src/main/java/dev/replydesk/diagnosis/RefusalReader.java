package dev.replydesk.diagnosis;

import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Reply;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Says why a command was refused: by the wording of the product, else by the words, else by what is
 * usual; and then by what went before, since servers say the same in different plights.
 */
@Component
class RefusalReader {
    private static final Set<String> DIRECTORIES =
            Set.of("CWD", "XCWD", "CDUP", "XCUP", "MKD", "XMKD", "RMD", "XRMD", "LIST", "MLSD");

    /** A refusal that means: the data connection did not come about. */
    private static final Set<String> NO_DATA_CONNECTION =
            Set.of(
                    "data-connection-failed",
                    "data-connection-timeout",
                    "passive-ports-blocked",
                    "active-connection-failed");

    /** A wording that is surer than this needs no second opinion. */
    private static final double SURE = 0.65;

    private final WordingReader wordings;

    RefusalReader(WordingReader wordings) {
        this.wordings = wordings;
    }

    /** Why this reply refuses the command. */
    Refusal read(Session session, Exchange exchange, Seen<?> seen, Reply reply) {
        Refusal refusal = literally(session, exchange.verb(), reply);
        Optional<Refusal> misfit = Misfit.of(session, exchange, reply, refusal);
        if (misfit.isPresent()) {
            return misfit.get();
        }
        if (NO_DATA_CONNECTION.contains(refusal.cause())) {
            return byDirection(session, seen.number(), refusal);
        }
        return switch (refusal.cause()) {
            case "no-such-file" ->
                    DIRECTORIES.contains(exchange.verb())
                            ? refusal.because("no-such-directory", refusal.confidence())
                            : refusal;
            case "command-not-implemented", "command-unknown", "command-disabled" ->
                    whatIsMissing(exchange, refusal);
            case "file-open-failed" -> bySize(session, exchange, refusal);
            case "login-required" -> whyNotLoggedIn(session, exchange, seen, refusal);
            case "login-user-denied-by-list", "login-credentials-rejected" ->
                    LoginRefusal.read(session, exchange, seen.number(), refusal);
            default -> refusal;
        };
    }

    /** Without one of these commands a whole way of working is missing. */
    private static Refusal whatIsMissing(Exchange exchange, Refusal refusal) {
        return switch (exchange.verb()) {
            case "PASV" -> refusal.because("passive-disabled", refusal.confidence());
            case "PORT", "EPRT" -> refusal.because("active-mode-disabled", refusal.confidence());
            case "AUTH" -> refusal.because("tls-not-supported", refusal.confidence());
            case "REST" -> refusal.because("resume-not-allowed", refusal.confidence());
            default -> refusal;
        };
    }

    /** A file whose size can be had is there, so it is the rights; else it is not there. */
    private static Refusal bySize(Session session, Exchange exchange, Refusal refusal) {
        Optional<Exchange> size =
                session.before(exchange.number())
                        .filter(before -> before.verb().equals("SIZE"))
                        .filter(before -> before.argument().equals(exchange.argument()))
                        .findFirst();
        if (!exchange.verb().equals("RETR") || size.isEmpty()) {
            return refusal;
        }
        return size.get().completed()
                ? refusal.because("permission-denied", 0.8)
                : refusal.because("no-such-file", 0.75);
    }

    private Refusal literally(Session session, String verb, Reply reply) {
        Optional<WordingReading> wording = wordings.reply(verb, reply, session.server());
        if (wording.isPresent() && wording.get().confidence() >= SURE) {
            return of(wording.get());
        }
        return ReplySense.of(verb, reply)
                .or(() -> ofLogin(verb, reply))
                .map(sense -> new Refusal(sense.cause(), 0.65, null))
                .or(() -> wording.map(RefusalReader::of))
                .or(() -> UsualCause.of(verb, reply.code().value()).map(RefusalReader::usual))
                .orElseGet(() -> usual("unexpected-reply"));
    }

    /** 530 is about the login, whichever command it was that got it. */
    private static Optional<ReplySense> ofLogin(String verb, Reply reply) {
        return reply.code().value() == 530 && !verb.equals("ACCT")
                ? ReplySense.of(Command.UNKNOWN, reply)
                : Optional.empty();
    }

    private static Refusal of(WordingReading reading) {
        return new Refusal(reading.cause(), reading.confidence(), reading);
    }

    private static Refusal usual(String cause) {
        return new Refusal(cause, 0.45, null);
    }

    /** In active mode the server could not reach the client, in passive mode the reverse. */
    private static Refusal byDirection(Session session, int number, Refusal refusal) {
        return DataDirection.before(session, number)
                .map(
                        direction ->
                                refusal.because(
                                        direction == DataDirection.ACTIVE
                                                ? "active-connection-failed"
                                                : "passive-ports-blocked",
                                        Math.max(0.7, refusal.confidence())))
                .orElse(refusal);
    }

    /** Whoever is not logged in was refused before, or wants TLS that the server does not have. */
    private static Refusal whyNotLoggedIn(
            Session session, Exchange exchange, Seen<?> seen, Refusal refusal) {
        if (exchange.verb().equals("AUTH")) {
            return refusal.because("tls-not-supported", Math.max(0.7, refusal.confidence()));
        }
        boolean tried =
                session.before(seen.number()).anyMatch(before -> before.verb().equals("PASS"));
        boolean atPassword = exchange.verb().equals("PASS") || exchange.verb().equals("USER");
        boolean unknown = exchange.verb().equals(Command.UNKNOWN);
        return atPassword || unknown && !tried && refusal.confidence() < 0.6
                ? refusal.because("login-credentials-rejected", refusal.confidence())
                : refusal;
    }
}
