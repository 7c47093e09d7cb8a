package dev.replydesk.probe;

/** How the control connection came to be encrypted, so that another one can do the same. */
enum Encryption {
    NONE(""),
    /** By AUTH TLS (RFC 4217). */
    EXPLICIT("TLS"),
    /** By AUTH SSL, which drafts before RFC 4217 had. */
    EXPLICIT_SSL("SSL"),
    IMPLICIT("");

    private final String mechanism;

    Encryption(String mechanism) {
        this.mechanism = mechanism;
    }

    /** The argument of AUTH. */
    String mechanism() {
        return mechanism;
    }

    boolean isExplicit() {
        return !mechanism.isEmpty();
    }
}
