package dev.replydesk.catalog;

/** A stretch of a session, coarse enough to be a heading in a drawing. */
public enum SessionChapter {
    CONNECT("Connect", 2),
    SECURE("Secure", 4),
    LOG_IN("Log in", 7),
    ASK("Ask", 8),
    FILES("Files", 9),
    PREPARE("Prepare", 12),
    TRANSFER("Transfer", 15),
    LEAVE("Leave", 16);

    private final String title;
    private final int lastStage;

    SessionChapter(String title, int lastStage) {
        this.title = title;
        this.lastStage = lastStage;
    }

    /** The word above a part of a drawing. */
    public String title() {
        return title;
    }

    /** The chapter to which a stage of the session belongs. */
    static SessionChapter ofStage(int position) {
        for (SessionChapter chapter : values()) {
            if (position <= chapter.lastStage) {
                return chapter;
            }
        }
        return LEAVE;
    }
}
