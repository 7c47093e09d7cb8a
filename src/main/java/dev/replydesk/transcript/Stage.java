package dev.replydesk.transcript;

/** A part of an FTP session, in the order in which a session goes through them. */
public enum Stage {
    RESOLVE("resolve", "Resolve"),
    CONNECT("connect", "Connect"),
    GREETING("greeting", "Greeting"),
    TLS("tls", "TLS"),
    LOGIN("login", "Login"),
    PATH("path", "Session"),
    DATA_CONNECTION("data-connection", "Data connection"),
    LISTING("listing", "Listing"),
    DOWNLOAD("download", "Download"),
    UPLOAD("upload", "Upload"),
    GOODBYE("goodbye", "Goodbye");

    private final String id;
    private final String title;

    Stage(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The name in JSON and in links, such as "data-connection". */
    public String id() {
        return id;
    }

    /** The name on pages. */
    public String title() {
        return title;
    }
}
