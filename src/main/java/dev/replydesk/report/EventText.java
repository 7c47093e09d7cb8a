package dev.replydesk.report;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.DataEnd;
import dev.replydesk.transcript.Direction;
import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.ActiveConnection;
import dev.replydesk.transcript.TranscriptEvent.ActivePortOpened;
import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import dev.replydesk.transcript.TranscriptEvent.CommandSent;
import dev.replydesk.transcript.TranscriptEvent.ConnectFailed;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import dev.replydesk.transcript.TranscriptEvent.ConnectionLost;
import dev.replydesk.transcript.TranscriptEvent.ContentCompared;
import dev.replydesk.transcript.TranscriptEvent.DataTransferred;
import dev.replydesk.transcript.TranscriptEvent.ListingReceived;
import dev.replydesk.transcript.TranscriptEvent.NameNotResolved;
import dev.replydesk.transcript.TranscriptEvent.NameResolved;
import dev.replydesk.transcript.TranscriptEvent.NoActiveConnection;
import dev.replydesk.transcript.TranscriptEvent.NoReply;
import dev.replydesk.transcript.TranscriptEvent.Remark;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import dev.replydesk.transcript.TranscriptEvent.ServerMessage;
import dev.replydesk.transcript.TranscriptEvent.SessionBegun;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import dev.replydesk.transcript.TranscriptEvent.TlsFailed;
import dev.replydesk.transcript.TranscriptEvent.TlsVersionAsked;
import dev.replydesk.transcript.TranscriptEvent.UnreadableReply;
import java.time.Duration;
import java.util.Locale;

/** Says in words what an event is. */
final class EventText {
    private EventText() {}

    static String of(TranscriptEvent event) {
        return switch (event) {
            case NameResolved resolved ->
                    resolved.host() + " is " + String.join(", ", resolved.addresses());
            case NameNotResolved missing -> missing.host() + " has no address";
            case Connected connected ->
                    capital(connected.channel().title())
                            + " connected"
                            + to(connected.address(), connected.port());
            case ConnectFailed failed ->
                    capital(failed.channel().title())
                            + to(failed.address(), failed.port())
                            + ": "
                            + failed.failure().words();
            case CommandSent sent -> sent.command().toString();
            case ReplyReceived received -> received.reply().raw();
            case UnreadableReply unreadable -> unreadable.unreadable().raw();
            case NoReply silence -> "No complete reply within " + seconds(silence.waited());
            case ConnectionLost lost ->
                    "The server %s the %s"
                            .formatted(lost.reset() ? "reset" : "closed", lost.channel().title());
            case TlsEstablished tls ->
                    "%s, %s%s"
                            .formatted(
                                    tls.protocol().replace("TLSv", "TLS "),
                                    tls.cipher(),
                                    dataNote(tls));
            case TlsFailed failed -> "The TLS handshake failed on the " + failed.channel().title();
            case SessionBegun begun -> "Another control connection: " + begun.purpose().words();
            case TlsVersionAsked asked ->
                    asked.version().replaceFirst("^TLSv", "TLS ") + ": " + asked.support().words();
            case ActivePortOpened port ->
                    "Waiting for the server at " + place(port.address(), port.port());
            case ActiveConnection connection ->
                    "Connection from " + place(connection.address(), connection.port());
            case NoActiveConnection none ->
                    "No connection from the server within " + seconds(none.waited());
            case DataTransferred data -> transferred(data);
            case ListingReceived listing ->
                    String.format(
                            Locale.ROOT,
                            "%,d bytes received, %d entries%s",
                            listing.bytes(),
                            listing.entries(),
                            listing.complete() ? "" : ", not to the end");
            case ContentCompared compared -> compared(compared);
            case ClientMessage message -> message.text();
            case ServerMessage message -> message.text();
            case Remark remark -> remark.text();
        };
    }

    private static String dataNote(TlsEstablished tls) {
        if (tls.channel() == Channel.CONTROL) {
            return tls.protocolName().isEmpty() ? "" : ", ALPN " + tls.protocolName();
        }
        return tls.resumed()
                ? " on the data connection, session resumed"
                : " on the data connection, new session";
    }

    /** A log does not always say where a connection led. */
    private static String to(String address, int port) {
        return address.isEmpty() ? "" : " to " + place(address, port);
    }

    private static String place(String address, int port) {
        String bracketed = address.contains(":") ? "[" + address + "]" : address;
        return port == 0 ? bracketed : bracketed + ":" + port;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    private static String transferred(DataTransferred data) {
        return String.format(
                Locale.ROOT,
                "%,d bytes %s in %,d ms; the data connection %s %s",
                data.bytes(),
                data.direction() == Direction.SENT ? "sent" : "received",
                data.took().toMillis(),
                data.end() == DataEnd.TIMED_OUT ? "then" : "was",
                data.end().words());
    }

    private static String compared(ContentCompared compared) {
        return String.format(
                Locale.ROOT,
                "Compared with %s: %s (%,d and %,d bytes)",
                compared.check().words(),
                compared.same() ? "the same" : "different",
                compared.expected(),
                compared.received());
    }
}
