package dev.replydesk.protocol;

/** How a line from the server ended; RFC 959 wants CR LF (Telnet end of line). */
public enum LineEnd {
    CRLF("\r\n"),
    LF("\n"),
    /** The connection ended, or fell silent, within the line. */
    NONE("");

    private final String characters;

    LineEnd(String characters) {
        this.characters = characters;
    }

    /** The characters on the wire. */
    public String characters() {
        return characters;
    }
}
