package dev.replydesk.report;

import java.util.Locale;

/** What a report was made from. */
public enum ReportKind {
    PROBE,
    LOG;

    /** The name in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
