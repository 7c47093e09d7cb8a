package dev.replydesk.probe;

import java.io.IOException;

/** The session cannot go on; what was seen until then is in the transcript. */
final class SessionEndedException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What ended it. */
    enum Kind {
        /** The server: another session may still teach something. */
        LOST,
        /** The server said nothing; the connection itself may still stand. */
        SILENT,
        /** This side: its time is over, its limits are reached, or the probe was stopped. */
        FINAL
    }

    private final Kind kind;
    private final String reason;

    SessionEndedException(Kind kind, String reason) {
        super(reason);
        this.kind = kind;
        this.reason = reason;
    }

    /** The server ended it. */
    static SessionEndedException lost(String reason) {
        return new SessionEndedException(Kind.LOST, reason);
    }

    /** This side ends it. */
    static SessionEndedException over(String reason) {
        return new SessionEndedException(Kind.FINAL, reason);
    }

    Kind kind() {
        return kind;
    }

    /** The reason of the stage that failed by it. */
    String reason() {
        return reason;
    }
}
