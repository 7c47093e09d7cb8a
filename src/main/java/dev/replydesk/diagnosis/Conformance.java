package dev.replydesk.diagnosis;

/** Whether the RFCs allow a reply where it stands. */
public enum Conformance {
    EXPECTED("Allowed here"),
    UNUSUAL("Unusual here"),
    VIOLATION("Violates the standard");

    private final String title;

    Conformance(String title) {
        this.title = title;
    }

    /** The words on pages. */
    public String title() {
        return title;
    }
}
