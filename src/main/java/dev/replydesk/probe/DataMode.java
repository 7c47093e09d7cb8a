package dev.replydesk.probe;

/** The ways to agree on a data connection. */
enum DataMode {
    PASV,
    EPSV,
    PORT,
    EPRT;

    boolean isPassive() {
        return this == PASV || this == EPSV;
    }
}
