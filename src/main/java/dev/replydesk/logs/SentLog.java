package dev.replydesk.logs;

import java.io.IOException;
import java.io.InputStream;

/**
 * A log that somebody sent, and what is to be taken out of it.
 *
 * @param bytes in any charset, to be read once
 */
public record SentLog(InputStream bytes, Redaction redaction) {

    /** Opens a log once there is room to read it, so that those who wait fill no memory. */
    @FunctionalInterface
    public interface Source {
        SentLog open() throws IOException;
    }
}
