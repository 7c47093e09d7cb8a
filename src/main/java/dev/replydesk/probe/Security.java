package dev.replydesk.probe;

import java.util.Locale;

/** Whether and how the control connection is encrypted (RFC 4217). */
public enum Security {
    /** TLS when the server offers it, plain text when it does not. */
    AUTO,
    PLAIN,
    EXPLICIT,
    IMPLICIT;

    /** The port that this kind of security is usually found on. */
    public int usualPort() {
        return this == IMPLICIT ? 990 : 21;
    }

    /** The name in forms and JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
