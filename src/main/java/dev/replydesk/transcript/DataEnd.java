package dev.replydesk.transcript;

/** How a data connection ended. */
public enum DataEnd {
    /** Closed in plain text: whether all bytes came cannot be told. */
    CLOSED("closed"),
    /** Ended by the close_notify of TLS (RFC 8446 section 6.1): no byte is missing. */
    CLOSE_NOTIFY("ended by close_notify"),
    /** Encrypted, but closed without close_notify, as after a broken transfer. */
    NO_CLOSE_NOTIFY("closed without close_notify"),
    TIMED_OUT("fell silent"),
    BROKEN("broken off"),
    /** This side had enough. */
    LIMIT("ended by the limit of this site");

    private final String words;

    DataEnd(String words) {
        this.words = words;
    }

    /** The end of a sentence that starts with "The data connection was" or "is". */
    public String words() {
        return words;
    }

    /** Whether the other side ended it in good order. */
    public boolean isOrderly() {
        return this == CLOSED || this == CLOSE_NOTIFY || this == NO_CLOSE_NOTIFY;
    }
}
