package dev.replydesk.diagnosis;

import dev.replydesk.transcript.TlsSupport;
import dev.replydesk.transcript.TranscriptEvent.ActiveConnection;
import dev.replydesk.transcript.TranscriptEvent.ConnectFailed;
import dev.replydesk.transcript.TranscriptEvent.ContentCompared;
import dev.replydesk.transcript.TranscriptEvent.DataTransferred;
import dev.replydesk.transcript.TranscriptEvent.ListingReceived;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import dev.replydesk.transcript.TranscriptEvent.TlsVersionAsked;

/** What is to be said of events that are no replies. */
final class EventNotes {
    private EventNotes() {}

    static String explain(ConnectFailed failed) {
        return switch (failed.failure()) {
            case REFUSED ->
                    "The machine answered, but nothing listens on that port, or a firewall says so.";
            case TIMED_OUT ->
                    "No answer at all: a firewall drops the packets, or no machine has the address.";
            case UNREACHABLE -> "The network knows no way to this address.";
            case FORBIDDEN -> "This site does not connect to such addresses.";
            case FAILED -> "";
        };
    }

    static String explain(TlsEstablished tls) {
        boolean problems = tls.certificates().stream().anyMatch(c -> !c.problems().isEmpty());
        if (problems) {
            return "The line is encrypted, but a client that checks certificates would stop here.";
        }
        return tls.resumed()
                ? "The TLS session of the control connection was resumed, as careful servers want."
                : "From here on nobody on the way can read along.";
    }

    static String explain(TlsVersionAsked asked) {
        boolean old = asked.version().equals("TLSv1") || asked.version().equals("TLSv1.1");
        return old && asked.support() == TlsSupport.OFFERED
                ? "This version has been withdrawn (RFC 8996); current clients do not use it."
                : "";
    }

    static String explain(ActiveConnection connection) {
        return connection.fromServer()
                ? ""
                : "It did not come from the server and was closed at once.";
    }

    static String explain(DataTransferred data) {
        return switch (data.end()) {
            case CLOSED, CLOSE_NOTIFY -> "";
            case NO_CLOSE_NOTIFY ->
                    "TLS asks for a close_notify before the connection ends (RFC 8446 section 6.1);"
                            + " strict clients take this for a transfer that was cut.";
            case TIMED_OUT -> "The connection stands, but nothing more came through it.";
            case BROKEN -> "What had come until then may be only a part.";
            case LIMIT -> "It is enough for this probe, and no fault of the server.";
        };
    }

    static String explain(ListingReceived listing) {
        if (!listing.utf8()) {
            return "Some names are not valid UTF-8 (RFC 2640): clients show them garbled, and may"
                    + " not be able to open these files.";
        }
        return listing.unreadable() > 0 ? "Some lines are in no format that clients know." : "";
    }

    static String explain(ContentCompared compared) {
        return switch (compared.check()) {
            case SIZE ->
                    compared.same()
                            ? ""
                            : "The file that arrived is not the file that was promised.";
            case RESTART ->
                    compared.same()
                            ? "A broken download can be resumed."
                            : "A resumed download would be damaged.";
            case ASCII ->
                    compared.same()
                            ? "The server does not translate line ends."
                            : "The server translates line ends in ASCII mode: fine for text, fatal"
                                    + " for anything else.";
            case READ_BACK -> compared.same() ? "" : "The file on the server is not what was sent.";
            case APPENDED -> compared.same() ? "" : "The file did not grow by what was appended.";
        };
    }
}
