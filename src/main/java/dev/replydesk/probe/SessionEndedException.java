package dev.replydesk.probe;

import java.io.IOException;

/** The control connection cannot be used any more; the details are in the transcript. */
final class SessionEndedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    SessionEndedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** One sentence for the stage that ended with it. */
    String reason() {
        return reason;
    }
}
