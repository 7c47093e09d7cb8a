package dev.replydesk.logs;

/** There is no log in what was given; the message says why, in a sentence for the user. */
public class LogRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public LogRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why it was refused. */
    public Reason reason() {
        return reason;
    }

    /** The kinds of input that cannot be read as a log. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        NOT_TEXT,
        /** Text, but nothing in it comes from FTP. */
        NOTHING_OF_FTP
    }
}
