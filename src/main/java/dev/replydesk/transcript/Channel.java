package dev.replydesk.transcript;

/** One of the two connections of a session. */
public enum Channel {
    CONTROL("control connection"),
    DATA("data connection");

    private final String title;

    Channel(String title) {
        this.title = title;
    }

    /** The name in a sentence. */
    public String title() {
        return title;
    }
}
