package dev.replydesk.report;

import java.util.Locale;

/** How far the making of a report has come. */
public enum ReportStatus {
    QUEUED,
    RUNNING,
    FINISHED,
    CANCELLED,
    /** The application stopped while it was made. */
    INTERRUPTED;

    /** Whether something may still be added. */
    public boolean isOpen() {
        return this == QUEUED || this == RUNNING;
    }

    /** The name in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
