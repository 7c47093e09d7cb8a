package dev.replydesk.transcript;

import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

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

    /** What follows, up to the next such event, happens on another control connection. */
    record SessionBegun(Duration at, Stage stage, SessionPurpose purpose)
            implements TranscriptEvent {}

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

    /**
     * A handshake went well.
     *
     * @param protocolName what was agreed on by ALPN (RFC 7301); empty when nothing was
     * @param clientCertificateAsked whether the server asked for a certificate of the client, which
     *     it may do without needing one
     */
    record TlsEstablished(
            Duration at,
            Stage stage,
            Channel channel,
            String protocol,
            String cipher,
            boolean resumed,
            List<Certificate> certificates,
            String protocolName,
            boolean clientCertificateAsked)
            implements TranscriptEvent {
        public TlsEstablished {
            protocolName = Objects.requireNonNullElse(protocolName, "");
            certificates = List.copyOf(certificates);
        }
    }

    record TlsFailed(Duration at, Stage stage, Channel channel, TlsFailure failure, String detail)
            implements TranscriptEvent {}

    /** Whether the server speaks this version of TLS, asked on a connection of its own. */
    record TlsVersionAsked(Duration at, Stage stage, String version, TlsSupport support)
            implements TranscriptEvent {}

    /** In active mode: this side waits here for the server to connect. */
    record ActivePortOpened(Duration at, Stage stage, String address, int port)
            implements TranscriptEvent {}

    /**
     * In active mode: somebody connected to the open port.
     *
     * @param fromServer whether it was the server; others are turned away
     */
    record ActiveConnection(Duration at, Stage stage, String address, int port, boolean fromServer)
            implements TranscriptEvent {}

    /** In active mode: the server did not connect in time. */
    record NoActiveConnection(Duration at, Stage stage, Duration waited)
            implements TranscriptEvent {}

    /** A data connection came to its end. */
    record DataTransferred(
            Duration at, Stage stage, Direction direction, long bytes, Duration took, DataEnd end)
            implements TranscriptEvent {}

    /**
     * What a listing holds.
     *
     * @param unreadable how many of its lines name no file in any format that is known
     * @param utf8 whether all of it is valid UTF-8 (RFC 2640)
     */
    record ListingReceived(
            Duration at,
            Stage stage,
            long bytes,
            int entries,
            boolean complete,
            int unreadable,
            boolean utf8)
            implements TranscriptEvent {}

    /** Content that arrived was held against what should have arrived; sizes in bytes. */
    record ContentCompared(
            Duration at,
            Stage stage,
            ContentCheck check,
            boolean same,
            long expected,
            long received)
            implements TranscriptEvent {}

    /**
     * What a client or its library said of its own, as its log has it.
     *
     * @param verb the command that the client must have sent then, though its log does not show it;
     *     empty when the line says nothing of the kind
     */
    record ClientMessage(Duration at, Stage stage, String text, String verb)
            implements TranscriptEvent {}

    /** What a server wrote into its own log. */
    record ServerMessage(Duration at, Stage stage, String text) implements TranscriptEvent {}

    /** What the probe decided, and why. */
    record Remark(Duration at, Stage stage, String text) implements TranscriptEvent {}
}
