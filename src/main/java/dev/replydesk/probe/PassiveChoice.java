package dev.replydesk.probe;

/** Which address leads to data connections, where PASV offers another one than the server's. */
final class PassiveChoice {
    private boolean server;
    private boolean offered;
    private String other = "";

    /** The server's own address leads there, though this one was offered. */
    void serverInsteadOf(String address) {
        server = true;
        other = address;
    }

    /** The address that was offered in place of the server's; empty when none was. */
    String other() {
        return other;
    }

    /** Only the address that was offered leads there. */
    void offered() {
        offered = true;
    }

    boolean isServer() {
        return server;
    }

    boolean isOffered() {
        return offered;
    }
}
