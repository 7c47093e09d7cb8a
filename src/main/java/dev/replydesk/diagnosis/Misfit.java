package dev.replydesk.diagnosis;

import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Reply;
import dev.replydesk.transcript.TranscriptEvent.CommandSent;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command that cannot work where it stands, whatever words the server has for it: of another
 * protocol, for the wrong version of IP, with options that FTP has not, or before its time.
 */
final class Misfit {
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

    private Misfit() {}

    /** The refusal with the reason that the place of its command shows; empty where it fits. */
    static Optional<Refusal> of(Session session, Exchange exchange, Reply reply, Refusal refusal) {
        String verb = exchange.verb();
        if (OF_OTHERS.contains(verb) || verb.startsWith("SSH-")) {
            return Optional.of(refusal.because("foreign-protocol-command", 0.85));
        }
        if (isOptionTakenForName(exchange, refusal)) {
            return Optional.of(refusal.because("parameter-not-supported", 0.75));
        }
        if (isUnprepared(session, exchange, reply)) {
            return Optional.of(refusal.because("data-connection-not-prepared", 0.7));
        }
        return OF_IPV4.contains(verb) && isVague(refusal) && isOverIpv6(session)
                ? Optional.of(
                        refusal.because("pasv-over-ipv6", Math.max(0.8, refusal.confidence())))
                : Optional.empty();
    }

    /** A server that wants a login or TLS first says so whatever the version of IP is. */
    private static boolean isVague(Refusal refusal) {
        return !refusal.cause().startsWith("login-") && !refusal.cause().startsWith("tls-");
    }

    /** The log shows the login and no way for the data. */
    private static boolean isUnprepared(Session session, Exchange exchange, Reply reply) {
        if (session.isProbe()
                || !Moment.TRANSFERS.contains(exchange.verb())
                || !Set.of(425, 426, 451, 503).contains(reply.code().value())) {
            return false;
        }
        Set<String> sent =
                session.all(CommandSent.class)
                        .map(seen -> seen.event().command().verb())
                        .collect(Collectors.toSet());
        boolean arranged =
                session.exchanges().stream()
                        .anyMatch(
                                e ->
                                        Set.of("PASV", "EPSV", "PORT", "EPRT").contains(e.verb())
                                                || e.answers().anyMatch(Misfit::arranges));
        return sent.containsAll(Set.of("PASS", exchange.verb())) && !arranged;
    }

    private static boolean arranges(Reply reply) {
        return Set.of(227, 229).contains(reply.code().value())
                || reply.code().value() == 200 && reply.text().contains("PORT");
    }

    /** ProFTPD names its own address in the greeting. */
    private static boolean isOverIpv6(Session session) {
        return session.peer().filter(Misfit::isIpv6).isPresent()
                || session.exchanges().stream()
                        .filter(exchange -> exchange.verb().equals(Command.CONNECT))
                        .flatMap(Exchange::answers)
                        .limit(1)
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
}
