package dev.replydesk.transcript;

/** Why a control connection was opened. */
public enum SessionPurpose {
    /** The session that the probe is about. */
    MAIN("the session itself"),
    /** The server ended the session; what remains is done in a new one. */
    CONTINUED("a new session, since the server ended the last one"),
    /** The first connection was turned away, perhaps for the moment only. */
    ANOTHER_TRY("another try a few seconds later"),
    /** Implicit TLS failed: does the port speak plain FTP? */
    PLAIN_TEXT("does the port speak plain text?"),
    /** The user name was refused: is it this name, or any? */
    INVENTED_NAME("does the server refuse an invented name as well?"),
    /** The other addresses of the host name. */
    OTHER_ADDRESS("another address of the same name"),
    /** Which versions of TLS the server speaks. */
    TLS_VERSION("does the server speak this version of TLS?"),
    /** Data connections in plain text, and those that do not resume the TLS session. */
    FRESH_TLS("must data connections be encrypted, and resume the TLS session?"),
    /** Removes what an upload left behind. */
    CLEAN_UP("removes the file of the probe"),
    /** A log often holds more sessions than the one that matters most. */
    ELSEWHERE_IN_LOG("another session of the same log");

    private final String words;

    SessionPurpose(String words) {
        this.words = words;
    }

    /** The end of a sentence that starts with "Another control connection:". */
    public String words() {
        return words;
    }

    /** Whether what happens there belongs to the session that the probe is about. */
    public boolean isMain() {
        return this == MAIN || this == CONTINUED || this == ANOTHER_TRY;
    }
}
