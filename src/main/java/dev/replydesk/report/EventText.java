package dev.replydesk.report;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.CommandSent;
import dev.replydesk.transcript.TranscriptEvent.ConnectFailed;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import dev.replydesk.transcript.TranscriptEvent.ConnectionLost;
import dev.replydesk.transcript.TranscriptEvent.ListingReceived;
import dev.replydesk.transcript.TranscriptEvent.NameNotResolved;
import dev.replydesk.transcript.TranscriptEvent.NameResolved;
import dev.replydesk.transcript.TranscriptEvent.NoReply;
import dev.replydesk.transcript.TranscriptEvent.Remark;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import dev.replydesk.transcript.TranscriptEvent.TlsFailed;
import dev.replydesk.transcript.TranscriptEvent.UnreadableReply;
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
                    "%s connected to %s"
                            .formatted(
                                    capital(connected.channel().title()),
                                    place(connected.address(), connected.port()));
            case ConnectFailed failed ->
                    "%s to %s: %s"
                            .formatted(
                                    capital(failed.channel().title()),
                                    place(failed.address(), failed.port()),
                                    failed.failure().words());
            case CommandSent sent -> sent.command().toString();
            case ReplyReceived received -> received.reply().raw();
            case UnreadableReply unreadable -> unreadable.unreadable().raw();
            case NoReply silence ->
                    String.format(
                            Locale.ROOT,
                            "No complete reply within %.1f s",
                            silence.waited().toMillis() / 1000.0);
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
            case ListingReceived listing ->
                    String.format(
                            Locale.ROOT,
                            "%,d bytes received, %d entries%s",
                            listing.bytes(),
                            listing.entries(),
                            listing.complete() ? "" : ", not to the end");
            case Remark remark -> remark.text();
        };
    }

    private static String dataNote(TlsEstablished tls) {
        if (tls.channel() == Channel.CONTROL) {
            return "";
        }
        return tls.resumed()
                ? " on the data connection, session resumed"
                : " on the data connection, new session";
    }

    private static String place(String address, int port) {
        return address.contains(":") ? "[" + address + "]:" + port : address + ":" + port;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
