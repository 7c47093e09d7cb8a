package dev.replydesk.transcript;

/** Whether a server speaks a version of TLS. */
public enum TlsSupport {
    OFFERED("offered"),
    REFUSED("refused"),
    UNKNOWN("not known");

    private final String words;

    TlsSupport(String words) {
        this.words = words;
    }

    /** The word after the version. */
    public String words() {
        return words;
    }
}
