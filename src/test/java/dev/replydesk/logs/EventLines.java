package dev.replydesk.logs;

import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import dev.replydesk.transcript.TranscriptEvent.CommandSent;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import dev.replydesk.transcript.TranscriptEvent.ServerMessage;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Reads logs in tests and writes what was read as lines. */
final class EventLines {
    private static final LogReader READER = new LogReader();

    private EventLines() {}

    static ReadLog read(String log) {
        return read(log.getBytes(StandardCharsets.UTF_8), Redaction.SECRETS_ONLY);
    }

    static ReadLog read(byte[] log, Redaction redaction) {
        try {
            return READER.read(new ByteArrayInputStream(log), redaction);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The events of all sessions, one a line; a blank line between two sessions. */
    static String of(ReadLog log) {
        return log.sessions().stream()
                .map(session -> String.join("\n", of(session)))
                .collect(Collectors.joining("\n\n"));
    }

    static List<String> of(LogSession session) {
        return session.transcript().events().stream().map(EventLines::line).toList();
    }

    private static String line(TranscriptEvent event) {
        return switch (event) {
            case CommandSent sent -> "> " + sent.command();
            case ReplyReceived received -> "< " + received.reply().raw().replace("\n", " | ");
            case ClientMessage message ->
                    "* "
                            + message.text()
                            + (message.verb().isEmpty() ? "" : " {" + message.verb() + "}");
            case ServerMessage message -> "! " + message.text();
            case Connected to -> "+ " + to.channel() + " " + to.address() + " " + to.port();
            case TlsEstablished tls -> "+ " + tls.protocol() + " " + tls.cipher();
            default -> event.toString();
        };
    }
}
