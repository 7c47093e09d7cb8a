package dev.replydesk.transcript;

/**
 * Why a connection could not be opened, as far as the operating system tells. What says most about
 * the server comes first.
 */
public enum ConnectFailure {
    REFUSED("refused"),
    TIMED_OUT("timed out"),
    UNREACHABLE("unreachable"),
    FORBIDDEN("not allowed by the policy of this site"),
    FAILED("failed");

    private final String words;

    ConnectFailure(String words) {
        this.words = words;
    }

    /** The end of a sentence that starts with "The connection was" or "is". */
    public String words() {
        return words;
    }
}
