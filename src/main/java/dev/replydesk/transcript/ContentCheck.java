package dev.replydesk.transcript;

/** What the content of a transfer is held against. */
public enum ContentCheck {
    SIZE("the size that SIZE gave"),
    RESTART("the same part of the whole file"),
    ASCII("the file as it is in binary mode"),
    READ_BACK("what was sent"),
    APPENDED("the size after APPE");

    private final String words;

    ContentCheck(String words) {
        this.words = words;
    }

    /** The end of a sentence that starts with "Compared with". */
    public String words() {
        return words;
    }
}
