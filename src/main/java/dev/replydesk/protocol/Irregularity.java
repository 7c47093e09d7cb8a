package dev.replydesk.protocol;

/** A way in which the form of a reply differs from RFC 959 section 4.2. */
public enum Irregularity {
    BARE_LF("A line ends with LF alone; the standard wants CR LF. Some clients wait for ever."),
    CODE_ONLY("The code stands alone, without the space and the text that the standard wants."),
    NO_SEPARATOR("Neither a space nor a hyphen follows the code."),
    NOT_UTF8("The text is not valid UTF-8; it is shown as ISO 8859-1."),
    CONTROL_CHARACTERS("The text holds control characters."),
    MIXED_CODES(
            "A line inside this reply looks as if it carried another code; clients that do not look for the opening code stop there."),
    LINE_CUT("A line is longer than 8 KiB; the rest of it was read and dropped."),
    REPLY_CUT("The reply is longer than 64 KiB or 1,000 lines; the rest was not kept.");

    private final String explanation;

    Irregularity(String explanation) {
        this.explanation = explanation;
    }

    /** One or two sentences for the reader of a transcript. */
    public String explanation() {
        return explanation;
    }
}
