package dev.replydesk.transcript;

import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Reply;
import dev.replydesk.protocol.ReplyReader;
import dev.replydesk.protocol.ServerAnswer;
import dev.replydesk.protocol.UnreadableReply;
import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import dev.replydesk.transcript.TranscriptEvent.CommandSent;
import dev.replydesk.transcript.TranscriptEvent.ConnectFailed;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import dev.replydesk.transcript.TranscriptEvent.ConnectionLost;
import dev.replydesk.transcript.TranscriptEvent.ListingReceived;
import dev.replydesk.transcript.TranscriptEvent.NameNotResolved;
import dev.replydesk.transcript.TranscriptEvent.NameResolved;
import dev.replydesk.transcript.TranscriptEvent.NoReply;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import dev.replydesk.transcript.TranscriptEvent.ServerMessage;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import dev.replydesk.transcript.TranscriptEvent.TlsFailed;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes a transcript down as it might have been seen, ten milliseconds an event. */
public final class TranscriptBuilder {
    private final List<TranscriptEvent> events = new ArrayList<>();
    private final Map<Stage, StageResult> results = new EnumMap<>(Stage.class);
    private Stage stage = Stage.RESOLVE;

    private TranscriptBuilder() {}

    /** A session of which nothing has happened yet. */
    public static TranscriptBuilder session() {
        return new TranscriptBuilder();
    }

    /** A session whose control connection stands and waits for the greeting. */
    public static TranscriptBuilder connectedTo(String address) {
        return session()
                .add(
                        new NameResolved(
                                Duration.ZERO, Stage.RESOLVE, "ftp.example.com", List.of(address)))
                .passed()
                .stage(Stage.CONNECT)
                .connected(Channel.CONTROL, address, 21)
                .passed()
                .stage(Stage.GREETING);
    }

    /** A session that has been greeted and logged in, in plain text. */
    public static TranscriptBuilder loggedInTo(String address) {
        return connectedTo(address)
                .received("220 Ready")
                .passed()
                .stage(Stage.LOGIN)
                .sent("USER anonymous")
                .received("331 Password")
                .sent("PASS guest")
                .received("230 Welcome")
                .passed();
    }

    /** What follows happens in this stage. */
    public TranscriptBuilder stage(Stage next) {
        stage = next;
        return this;
    }

    public TranscriptBuilder passed() {
        return ended(StageOutcome.PASSED, "");
    }

    public TranscriptBuilder warned(String reason) {
        return ended(StageOutcome.WARNED, reason);
    }

    public TranscriptBuilder failed(String reason) {
        return ended(StageOutcome.FAILED, reason);
    }

    private TranscriptBuilder ended(StageOutcome outcome, String reason) {
        results.put(stage, new StageResult(stage, outcome, Duration.ofMillis(10), reason));
        return this;
    }

    /** A command with its argument. */
    public TranscriptBuilder sent(String line) {
        int space = line.indexOf(' ');
        return add(
                new CommandSent(
                        now(),
                        stage,
                        space < 0
                                ? Command.of(line)
                                : new Command(
                                        line.substring(0, space), line.substring(space + 1))));
    }

    /** The lines of an answer, each ended as the standard wants. */
    public TranscriptBuilder received(String... lines) {
        return receivedRaw(String.join("\r\n", lines) + "\r\n");
    }

    /** Whatever these bytes are, read as the probe reads them. */
    public TranscriptBuilder receivedRaw(String bytes) {
        var reader =
                new ReplyReader(
                        new ByteArrayInputStream(bytes.getBytes(StandardCharsets.ISO_8859_1)));
        try {
            while (true) {
                answered(reader.read());
            }
        } catch (EOFException end) {
            reader.unfinished().ifPresent(this::answered);
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void answered(ServerAnswer answer) {
        switch (answer) {
            case Reply reply -> add(new ReplyReceived(now(), stage, reply));
            case UnreadableReply unreadable ->
                    add(new TranscriptEvent.UnreadableReply(now(), stage, unreadable));
        }
    }

    public TranscriptBuilder notResolved(String host) {
        return add(new NameNotResolved(now(), stage, host));
    }

    public TranscriptBuilder connected(Channel channel, String address, int port) {
        return add(new Connected(now(), stage, channel, address, port));
    }

    public TranscriptBuilder connectFailed(
            Channel channel, String address, int port, ConnectFailure failure) {
        return add(new ConnectFailed(now(), stage, channel, address, port, failure));
    }

    public TranscriptBuilder heardNothing() {
        return add(new NoReply(now(), stage, Duration.ofSeconds(30)));
    }

    public TranscriptBuilder lost(Channel channel) {
        return add(new ConnectionLost(now(), stage, channel, false));
    }

    public TranscriptBuilder reset(Channel channel) {
        return add(new ConnectionLost(now(), stage, channel, true));
    }

    /** A handshake that ended well; the server's certificate has these problems. */
    public TranscriptBuilder encrypted(Channel channel, String... problems) {
        var certificate =
                new Certificate(
                        "CN=ftp.example.com",
                        "CN=Example CA",
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2026-12-31T00:00:00Z"),
                        "RSA 2048",
                        "SHA256withRSA",
                        List.of(problems));
        return add(
                new TlsEstablished(
                        now(),
                        stage,
                        channel,
                        "TLSv1.3",
                        "TLS_AES_256_GCM_SHA384",
                        channel == Channel.DATA,
                        channel == Channel.CONTROL ? List.of(certificate) : List.of(),
                        "",
                        false));
    }

    public TranscriptBuilder tlsFailed(Channel channel, TlsFailure failure) {
        return add(new TlsFailed(now(), stage, channel, failure, ""));
    }

    /** What a client writes into its log, beside commands and replies. */
    public TranscriptBuilder said(String text, String verb) {
        return add(new ClientMessage(now(), stage, text, verb));
    }

    /** What a server writes into its own log. */
    public TranscriptBuilder noted(String text) {
        return add(new ServerMessage(now(), stage, text));
    }

    public TranscriptBuilder listed(int entries) {
        return add(new ListingReceived(now(), stage, entries * 60L, entries, true, 0, true));
    }

    public TranscriptBuilder add(TranscriptEvent event) {
        events.add(event);
        return this;
    }

    private Duration now() {
        return Duration.ofMillis(10L * events.size());
    }

    public Transcript build() {
        return new Transcript(events, List.copyOf(results.values()));
    }
}
