package dev.replydesk.logs;

import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Reply;
import dev.replydesk.protocol.ReplyReader;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import dev.replydesk.transcript.TranscriptEvent.CommandSent;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads a log of arrows: "&lt; 220 Ready", "&gt; USER mira", and anything else as a note. */
public class StubLogReader extends LogReader {
    private static final LogFormat FORMAT =
            new LogFormat("curl-verbose", "curl verbose output", "curl", LogFormat.Side.CLIENT);

    @Override
    public ReadLog read(InputStream bytes, Redaction redaction) throws IOException {
        byte[] all = bytes.readNBytes((int) LARGEST + 1);
        if (all.length > LARGEST) {
            throw refused(LogRefusedException.Reason.TOO_LARGE, "A log has at most 20 MiB.");
        }
        String text = new String(all, StandardCharsets.UTF_8);
        if (text.isBlank()) {
            throw refused(LogRefusedException.Reason.EMPTY, "There is nothing in it.");
        }
        var events = new ArrayList<TranscriptEvent>();
        for (String line : (Iterable<String>) text.lines().limit(5_000)::iterator) {
            events.add(event(redaction.names() ? line.replace("mira", "[user]") : line));
        }
        if (events.stream().noneMatch(ReplyReceived.class::isInstance)) {
            throw refused(LogRefusedException.Reason.NOTHING_OF_FTP, "There is no FTP in it.");
        }
        String host = redaction.names() ? "" : "ftp.example.com";
        var session =
                new LogSession(new Transcript(events, List.of()), host, 21, "plain", "mira", 1);
        return new ReadLog(FORMAT, List.of(session), 1, text.lines().count());
    }

    private static TranscriptEvent event(String line) throws IOException {
        if (line.startsWith("> ")) {
            String[] words = line.substring(2).split(" ", 2);
            return new CommandSent(
                    Duration.ZERO,
                    Stage.LOGIN,
                    new Command(words[0], words.length == 1 ? "" : words[1]));
        }
        if (line.startsWith("< ")) {
            byte[] reply = (line.substring(2) + "\r\n").getBytes(StandardCharsets.UTF_8);
            return new ReplyReceived(
                    Duration.ZERO,
                    Stage.LOGIN,
                    (Reply) new ReplyReader(new ByteArrayInputStream(reply)).read());
        }
        return new ClientMessage(Duration.ZERO, Stage.LOGIN, line, "");
    }

    private static LogRefusedException refused(LogRefusedException.Reason reason, String words) {
        return new LogRefusedException(reason, words);
    }
}
