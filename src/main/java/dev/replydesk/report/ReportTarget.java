package dev.replydesk.report;

/**
 * Whom a report is about.
 *
 * @param security auto, plain, explicit or implicit, as it was asked for
 */
public record ReportTarget(String host, int port, String security, String username) {
    /** Host and port as people write them. */
    public String address() {
        return host.contains(":") && !host.startsWith("[")
                ? "[" + host + "]:" + port
                : host + ":" + port;
    }
}
