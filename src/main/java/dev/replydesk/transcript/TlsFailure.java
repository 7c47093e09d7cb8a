package dev.replydesk.transcript;

/** Why a TLS handshake did not end well, as far as this side can tell. */
public enum TlsFailure {
    TIMED_OUT("The server did not answer the TLS handshake in time."),
    CLOSED("The server closed the connection during the TLS handshake."),
    NOT_TLS("The server answered the TLS handshake with something that is not TLS."),
    NO_COMMON_VERSION("The server offers no TLS version that this site accepts (1.2 and 1.3)."),
    NO_COMMON_CIPHER("The server refused every cipher suite that was offered."),
    CLIENT_CERTIFICATE(
            "The server wants a certificate of the client, and no client has one by itself."),
    FAILED("The TLS handshake failed.");

    private final String explanation;

    TlsFailure(String explanation) {
        this.explanation = explanation;
    }

    /** One sentence. */
    public String explanation() {
        return explanation;
    }
}
