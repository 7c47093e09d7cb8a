package dev.replydesk.transcript;

import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Reply;
import java.time.Duration;
import java.util.List;

/** One thing seen or done, at a time counted from the start of the session. */
public sealed interface TranscriptEvent {

    Duration at();

    Stage stage();

    /** The name has these addresses, in the order in which they are tried. */
    record NameResolved(Duration at, Stage stage, String host, List<String> addresses)
            implements TranscriptEvent {
        public NameResolved {
            addresses = List.copyOf(addresses);
        }
    }

    /** The name has no address, or the name service did not answer. */
    record NameNotResolved(Duration at, Stage stage, String host) implements TranscriptEvent {}

    record Connected(Duration at, Stage stage, Channel channel, String address, int port)
            implements TranscriptEvent {}

    record ConnectFailed(
            Duration at,
            Stage stage,
            Channel channel,
            String address,
            int port,
            ConnectFailure failure)
            implements TranscriptEvent {}

    record CommandSent(Duration at, Stage stage, Command command) implements TranscriptEvent {}

    record ReplyReceived(Duration at, Stage stage, Reply reply) implements TranscriptEvent {}

    /** The server sent something that is no reply to anything. */
    record UnreadableReply(
            Duration at, Stage stage, dev.replydesk.protocol.UnreadableReply unreadable)
            implements TranscriptEvent {}

    /** Nothing, or nothing complete, came within the time that was waited. */
    record NoReply(Duration at, Stage stage, Duration waited) implements TranscriptEvent {}

    /** The server ended a connection while something was still awaited from it. */
    record ConnectionLost(Duration at, Stage stage, Channel channel, boolean reset)
            implements TranscriptEvent {}

    record TlsEstablished(
            Duration at,
            Stage stage,
            Channel channel,
            String protocol,
            String cipher,
            boolean resumed,
            List<Certificate> certificates)
            implements TranscriptEvent {
        public TlsEstablished {
            certificates = List.copyOf(certificates);
        }
    }

    record TlsFailed(Duration at, Stage stage, Channel channel, TlsFailure failure, String detail)
            implements TranscriptEvent {}

    /** A listing arrived over the data connection. */
    record ListingReceived(Duration at, Stage stage, long bytes, int entries, boolean complete)
            implements TranscriptEvent {}

    /** What the probe decided, and why. */
    record Remark(Duration at, Stage stage, String text) implements TranscriptEvent {}
}
