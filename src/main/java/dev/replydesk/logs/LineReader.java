package dev.replydesk.logs;

/** Reads the lines of one format. */
interface LineReader {
    Reading read(String line);

    /** The reader that a format needs. */
    static LineReader of(Format format, LogKnowledge knowledge) {
        return format.format().id().equals("iis-w3c")
                ? new W3cReader()
                : new PatternReader(format, knowledge);
    }
}
