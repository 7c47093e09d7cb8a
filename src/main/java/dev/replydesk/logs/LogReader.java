package dev.replydesk.logs;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/** Recognises the format of a log and reads it, in memory that does not grow with its length. */
@Component
public class LogReader {
    /** The longest log that is read, in bytes. */
    public static final long LARGEST = 20L * 1024 * 1024;

    /**
     * Reads a log to its end.
     *
     * @throws LogRefusedException if it is empty, too large, no text, or has nothing of FTP
     */
    public ReadLog read(InputStream bytes, Redaction redaction) throws IOException {
        throw new LogRefusedException(
                LogRefusedException.Reason.NOTHING_OF_FTP, "No format is known yet.");
    }
}
