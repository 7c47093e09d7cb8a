package dev.replydesk.diagnosis;

import dev.replydesk.protocol.ExtendedPassivePort;
import dev.replydesk.protocol.PassiveAddress;
import dev.replydesk.protocol.Reply;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A passive reply without a usable address or port. */
@Component
class PassiveReplyRule implements DiagnosticRule {
    private static final Pattern MASKED =
            Pattern.compile(
                    "(?i)(?:\\b|[(,.])(?:x{1,4}|n{1,3})(?=[,.)]|$)|[*#?\u2022\u2026<>]|\\.{3}");

    @Override
    public List<Finding> examine(Session session) {
        return session.exchanges().stream()
                .flatMap(
                        exchange ->
                                finding(exchange).stream()
                                        .filter(
                                                finding ->
                                                        session.isProbe()
                                                                || !session.transferWorksAfter(
                                                                        exchange)))
                .limit(1)
                .toList();
    }

    private static Optional<Finding> finding(Exchange exchange) {
        return exchange.replies().stream()
                .filter(seen -> isUnusable(seen.event().reply()))
                .findFirst()
                .map(PassiveReplyRule::unusable)
                .or(() -> mistaken(exchange));
    }

    /** RFC 2428 section 3: EPSV is answered with 229. */
    private static Optional<Finding> mistaken(Exchange exchange) {
        return exchange.replies().stream()
                .filter(seen -> exchange.verb().equals("EPSV"))
                .filter(seen -> seen.event().reply().code().value() == 227)
                .findFirst()
                .map(PassiveReplyRule::mistaken);
    }

    private static boolean isUnusable(Reply reply) {
        return switch (reply.code().value()) {
            case 227 -> PassiveAddress.parse(reply.text()).isEmpty() && !isMasked(reply);
            case 229 -> ExtendedPassivePort.parse(reply.lastText()).isEmpty() && !isMasked(reply);
            default -> false;
        };
    }

    /** Who shows a log often hides addresses in it. */
    private static boolean isMasked(Reply reply) {
        return MASKED.matcher(reply.text()).find();
    }

    private static Finding mistaken(Seen<ReplyReceived> seen) {
        return new Finding(
                "passive-reply-unparsable",
                Severity.ERROR,
                "Broken",
                "`EPSV` is answered with `227`, the reply to `PASV`",
                "RFC 2428 section 3 has `229` and a port alone as the answer to `EPSV`. A client that"
                        + " waits for it cannot read this one.",
                List.of(
                        Fix.forClient(
                                "Let the client use `PASV`: switch its extended passive mode off."),
                        Fix.forServer(
                                "Update the server, and look for a router or firewall that rewrites"
                                        + " FTP.")),
                0.85,
                List.of(seen.number()));
    }

    private static Finding unusable(Seen<ReplyReceived> seen) {
        return new Finding(
                "passive-reply-unparsable",
                Severity.ERROR,
                "Broken",
                "the passive reply names no usable port",
                "The server agreed to passive mode, but “%s” holds no address and port that a client could connect to."
                        .formatted(seen.event().reply().lastText()),
                List.of(
                        Fix.forServer(
                                "`227` carries six numbers as in `(192,0,2,10,195,80)`, `229` a port"
                                        + " as in `(|||50000|)`. Look for a router or firewall that"
                                        + " rewrites FTP.")),
                0.9,
                List.of(seen.number()));
    }
}
