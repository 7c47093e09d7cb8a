package dev.replydesk.logs;

import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Reply;
import dev.replydesk.protocol.ReplyLine;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import dev.replydesk.transcript.TranscriptEvent.CommandSent;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import dev.replydesk.transcript.TranscriptEvent.ServerMessage;
import java.util.List;

/** Takes addresses and names out of what was read, the same ones by the same placeholders. */
final class Redactor {
    private final Redaction redaction;
    private final AddressPlaceholders addresses = new AddressPlaceholders();
    private final NamePlaceholders names = new NamePlaceholders();

    Redactor(Redaction redaction) {
        this.redaction = redaction;
    }

    List<LogSession> redact(List<LogSession> sessions) {
        if (!redaction.addresses() && !redaction.names()) {
            return sessions;
        }
        if (redaction.names()) {
            sessions.forEach(session -> names.learn(session.username(), session.host()));
            sessions.forEach(session -> session.transcript().events().forEach(this::learn));
        }
        return sessions.stream().map(this::redact).toList();
    }

    private void learn(TranscriptEvent event) {
        if (event instanceof CommandSent(var at, var stage, var command)
                && command.verb().equals("USER")) {
            names.learn(command.argument(), "");
        }
    }

    private LogSession redact(LogSession session) {
        List<TranscriptEvent> events =
                session.transcript().events().stream().map(this::redact).toList();
        return new LogSession(
                new Transcript(events, List.of()),
                text(session.host()),
                session.port(),
                session.security(),
                text(session.username()),
                session.firstLine());
    }

    private TranscriptEvent redact(TranscriptEvent event) {
        return switch (event) {
            case CommandSent(var at, var stage, var command) ->
                    new CommandSent(
                            at, stage, new Command(command.verb(), text(command.argument())));
            case ReplyReceived(var at, var stage, var reply) ->
                    new ReplyReceived(at, stage, redact(reply));
            case ClientMessage(var at, var stage, var said, var verb) ->
                    new ClientMessage(at, stage, text(said), verb);
            case ServerMessage(var at, var stage, var said) ->
                    new ServerMessage(at, stage, text(said));
            case Connected(var at, var stage, var channel, var address, var port) ->
                    new Connected(at, stage, channel, text(address), port);
            default -> event;
        };
    }

    private Reply redact(Reply reply) {
        List<ReplyLine> lines = reply.lines().stream().map(this::redact).toList();
        return new Reply(reply.code(), lines, reply.irregularities());
    }

    private ReplyLine redact(ReplyLine line) {
        return new ReplyLine(text(line.text()), line.utf8(), line.end(), line.droppedBytes());
    }

    private String text(String text) {
        String named = redaction.names() ? names.replace(text) : text;
        return redaction.addresses() ? addresses.replace(named) : named;
    }
}
