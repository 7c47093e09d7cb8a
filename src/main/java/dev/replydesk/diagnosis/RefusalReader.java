package dev.replydesk.diagnosis;

import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Reply;
import dev.replydesk.transcript.TranscriptEvent.CommandSent;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** What web browsers and mail programs send. */
    private static final Set<String> OF_OTHERS =
            Set.of(
                    "GET",
                    "POST",
                    "HEAD",
                    "PUT",
                    "OPTIONS",
                    "CONTENT-LENGTH",
                    "CONTENT-TYPE",
                    "CONTENT-DISPOSITION",
                    "ORIGIN",
                    "CONNECTION",
                    "REFERER",
                    "USER-AGENT",
                    "ACCEPT",
                    "ACCEPT-ENCODING",
                    "ACCEPT-LANGUAGE",
                    "COOKIE",
                    "EHLO",
                    "HELO");

    /** They have no room for an address of IPv6 (RFC 2428 section 1). */
    private static final Set<String> OF_IPV4 = Set.of("PASV", "PORT");

    private static final Pattern GREETED = Pattern.compile("\\[([0-9a-fA-F:.]{3,45})\\]\\s*$");

    private static final Set<String> OF_NAMES =
            Set.of(
                    "no-such-file",
                    "no-such-directory",
                    "listing-failed",
                    "listing-empty",
                    "syntax-error",
                    "unexpected-reply",
                    "name-not-allowed");

    /** A wording that is surer than this needs no second opinion. */
    private static final double SURE = 0.65;

    private final WordingReader wordings;

    RefusalReader(WordingReader wordings) {
        this.wordings = wordings;
    }

    /** Why this reply refuses the command. */
    Refusal read(Session session, Exchange exchange, Seen<?> seen, Reply reply) {
        Refusal refusal = literally(session, exchange.verb(), reply);
        if (isOptionTakenForName(exchange, refusal)) {
            return refusal.because("parameter-not-supported", 0.75);
        }
        if (OF_OTHERS.contains(exchange.verb()) || exchange.verb().startsWith("SSH-")) {
            return refusal.because("foreign-protocol-command", 0.85);
        }
        if (isUnprepared(session, exchange, reply)) {
            return refusal.because("data-connection-not-prepared", 0.7);
        }
        if (OF_IPV4.contains(exchange.verb()) && isOverIpv6(session)) {
            return refusal.because("pasv-over-ipv6", Math.max(0.8, refusal.confidence()));
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

    /** The log shows the login and no way for the data. */
    private static boolean isUnprepared(Session session, Exchange exchange, Reply reply) {
        Set<String> sent =
                session.all(CommandSent.class)
                        .map(seen -> seen.event().command().verb())
                        .collect(Collectors.toSet());
        boolean arranged =
                session.exchanges().stream()
                        .anyMatch(
                                e ->
                                        Set.of("PASV", "EPSV", "PORT", "EPRT").contains(e.verb())
                                                || e.answers().anyMatch(RefusalReader::arranges));
        return Moment.TRANSFERS.contains(exchange.verb())
                && Set.of(425, 426, 451, 503).contains(reply.code().value())
                && sent.containsAll(Set.of("PASS", exchange.verb()))
                && !arranged
                && !session.isProbe();
    }

    private static boolean arranges(Reply reply) {
        return Set.of(227, 229).contains(reply.code().value())
                || reply.code().value() == 200 && reply.text().contains("PORT");
    }

    /** ProFTPD names its own address in the greeting. */
    private static boolean isOverIpv6(Session session) {
        return session.peer().filter(RefusalReader::isIpv6).isPresent()
                || session.exchanges().stream()
                        .filter(exchange -> exchange.verb().equals(Command.CONNECT))
                        .flatMap(Exchange::answers)
                        .map(reply -> GREETED.matcher(reply.text()))
                        .anyMatch(own -> own.find() && isIpv6(own.group(1)));
    }

    private static boolean isIpv6(String address) {
        return address.contains(":") && !address.contains(".");
    }

    /** RFC 959 section 4.1.3 has no options for LIST; some servers look for a file called "-a". */
    private static boolean isOptionTakenForName(Exchange exchange, Refusal refusal) {
        return Set.of("LIST", "NLST").contains(exchange.verb())
                && exchange.argument().startsWith("-")
                && OF_NAMES.contains(refusal.cause());
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
