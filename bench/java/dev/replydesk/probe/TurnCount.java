package dev.replydesk.probe;

import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Outcome;
import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Direction;
import dev.replydesk.transcript.SessionPurpose;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.ActiveConnection;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import dev.replydesk.transcript.TranscriptEvent.DataTransferred;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts the round trips of the longest chain of a probe, from what its transcript says: the
 * session itself, and what came after its end. What ran beside it adds nothing.
 */
final class TurnCount {
    /** What a round trip was spent on. */
    enum Kind {
        CONTROL_CONNECT,
        GREETING,
        COMMAND,
        CONTROL_TLS,
        DATA_CONNECT,
        DATA_TLS,
        DATA,
        END_OF_DATA
    }

    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private boolean encrypted;
    private Direction moved = Direction.RECEIVED;

    /** The counts for a probe of a server that speaks TLS. */
    static Map<Kind, Integer> of(Transcript transcript) {
        var count = new TurnCount();
        transcript.entries().stream()
                .filter(entry -> isInChain(entry.purpose()))
                .forEach(count::add);
        return count.counts;
    }

    private static boolean isInChain(SessionPurpose purpose) {
        return purpose.isMain() || purpose == SessionPurpose.FRESH_TLS;
    }

    private void add(Transcript.Entry entry) {
        TranscriptEvent event = entry.event();
        if (event instanceof Connected connected) {
            encrypted = false;
            add(connected.channel() == Channel.CONTROL ? Kind.CONTROL_CONNECT : Kind.DATA_CONNECT);
        } else if (event instanceof ActiveConnection) {
            // The server connects first and answers the command, which counts as well, then.
            encrypted = false;
            add(Kind.DATA_CONNECT);
        } else if (event instanceof TlsEstablished tls) {
            established(tls);
        } else if (event instanceof DataTransferred data) {
            moved = data.direction();
            if (encrypted) {
                add(Kind.DATA);
            }
        } else if (event instanceof ReplyReceived received) {
            reply(entry, received);
        }
    }

    /** RFC 8446 section 2 and RFC 5246 section 7.3: a full handshake of TLS 1.2 takes two. */
    private void established(TlsEstablished tls) {
        Kind kind = tls.channel() == Channel.CONTROL ? Kind.CONTROL_TLS : Kind.DATA_TLS;
        add(kind);
        if (tls.protocol().equals("TLSv1.2") && !tls.resumed()) {
            add(kind);
        }
        encrypted |= tls.channel() == Channel.DATA;
    }

    private void reply(Transcript.Entry entry, ReplyReceived received) {
        switch (entry.turn()) {
            case FIRST -> add(entry.verb().equals(Command.CONNECT) ? Kind.GREETING : Kind.COMMAND);
            case AFTER_PRELIMINARY -> endOfData(received);
            case AFTER_FINAL -> {}
        }
    }

    /**
     * A download is over for vsftpd when it has the client's close_notify: one round trip. In
     * either direction it lingers until the end of the data connection is acknowledged, and says
     * 226 after that: another one.
     */
    private void endOfData(ReplyReceived received) {
        if (received.reply().code().outcome() != Outcome.POSITIVE_COMPLETION) {
            return;
        }
        add(Kind.END_OF_DATA);
        if (encrypted && moved == Direction.RECEIVED) {
            add(Kind.END_OF_DATA);
        }
    }

    private void add(Kind kind) {
        counts.merge(kind, 1, Integer::sum);
    }
}
