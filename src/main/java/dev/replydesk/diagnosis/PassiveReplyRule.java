package dev.replydesk.diagnosis;

import dev.replydesk.protocol.ExtendedPassivePort;
import dev.replydesk.protocol.PassiveAddress;
import dev.replydesk.protocol.Reply;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A passive reply without a usable address or port. */
@Component
class PassiveReplyRule implements DiagnosticRule {
    @Override
    public List<Finding> examine(Session session) {
        return find(session.transcript()).stream().toList();
    }

    private static Optional<Finding> find(Transcript transcript) {
        return Seen.all(transcript, ReplyReceived.class)
                .filter(seen -> isUnusable(seen.event().reply()))
                .findFirst()
                .map(PassiveReplyRule::finding);
    }

    private static boolean isUnusable(Reply reply) {
        return switch (reply.code().value()) {
            case 227 -> PassiveAddress.parse(reply.lastText()).isEmpty();
            case 229 -> ExtendedPassivePort.parse(reply.lastText()).isEmpty();
            default -> false;
        };
    }

    private static Finding finding(Seen<ReplyReceived> seen) {
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
