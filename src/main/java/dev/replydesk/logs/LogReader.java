package dev.replydesk.logs;

import dev.replydesk.logs.LogRefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** Recognises the format of a log and reads it, in memory that does not grow with its length. */
@Component
public class LogReader {
    /** The longest log that is read, in bytes. */
    public static final long LARGEST = 20L * 1024 * 1024;

    private final LogKnowledge knowledge = LogKnowledge.load();
    private final OneLineSplitter splitter = new OneLineSplitter();
    private final Detector detector = new Detector(knowledge);

    /**
     * Reads a log to its end.
     *
     * @throws LogRefusedException if it is empty, too large, no text, or has nothing of FTP
     */
    public ReadLog read(InputStream bytes, Redaction redaction) throws IOException {
        var lines = new LogLines(bytes, splitter);
        List<String> sample = lines.sample(Detector.SAMPLE);
        Format format = detector.detect(sample);
        var table = new SessionTable(knowledge.vocabulary(), format.labelled());
        boolean blank = read(lines, format, table);
        List<LogSession> sessions = table.finish();
        if (blank) {
            throw new LogRefusedException(Reason.EMPTY, "There is no log in this; it is empty.");
        }
        if (sessions.isEmpty() || !table.isFtp() && format.fallback()) {
            throw new LogRefusedException(
                    Reason.NOTHING_OF_FTP,
                    "There is no command, reply or error of FTP in this text.");
        }
        return new ReadLog(
                format.format(),
                new Redactor(redaction).redact(sessions),
                table.seen(),
                lines.count());
    }

    private boolean read(LogLines lines, Format format, SessionTable table) throws IOException {
        boolean blank = true;
        LineReader reader = LineReader.of(format, knowledge);
        for (LogLines.Line line = lines.next(); line != null; line = lines.next()) {
            blank &= line.text().isBlank();
            table.add(reader.read(line.text()), line.number());
        }
        return blank;
    }
}
