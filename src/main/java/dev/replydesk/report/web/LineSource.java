package dev.replydesk.report.web;

import dev.replydesk.report.Report;
import dev.replydesk.report.ReportLine;
import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import dev.replydesk.transcript.TranscriptEvent.ServerMessage;

/** Who is heard in a line, and how a page says so. */
enum LineSource {
    CLIENT("client", "Client:", "right"),
    SERVER("server", "Server:", "left"),
    PROBE("probe", "Probe:", "info"),
    CLIENT_NOTE("status", "Note of the client:", "info"),
    SERVER_NOTE("status", "Note of the server:", "info"),
    OUR_NOTE("status", "Note:", "info");

    private final String id;
    private final String word;
    private final String icon;

    LineSource(String id, String word, String icon) {
        this.id = id;
        this.word = word;
        this.icon = icon;
    }

    static LineSource of(ReportLine line, Report report) {
        return switch (line.kind()) {
            case COMMAND -> CLIENT;
            case REPLY -> SERVER;
            case NOTE -> report.log() == null ? PROBE : note(line, report);
        };
    }

    private static LineSource note(ReportLine line, Report report) {
        return switch (report.transcript().events().get(line.number() - 1)) {
            case ClientMessage ignored -> CLIENT_NOTE;
            case ServerMessage ignored -> SERVER_NOTE;
            default -> OUR_NOTE;
        };
    }

    /** The value of data-from. */
    String id() {
        return id;
    }

    /** For readers who do not see the icon. */
    String word() {
        return word;
    }

    String icon() {
        return icon;
    }
}
