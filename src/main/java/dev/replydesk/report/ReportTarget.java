package dev.replydesk.report;

/**
 * Whom a report is about. A log may leave any of it open: then it is empty, and the port 0.
 *
 * @param security auto, plain, explicit or implicit: as it was asked for, or as a log shows it
 */
public record ReportTarget(String host, int port, String security, String username) {
    /** Host and port as people write them, as far as they are known. */
    public String address() {
        String bracketed = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return host.isEmpty() || port == 0 ? bracketed : bracketed + ":" + port;
    }

    /** Whether it is known who was asked. */
    public boolean isKnown() {
        return !host.isEmpty();
    }
}
