package dev.replydesk.logs.web;

import dev.replydesk.logs.LogSession;
import dev.replydesk.logs.ReadLog;
import dev.replydesk.report.ReportLine;
import dev.replydesk.report.ReportReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What would be kept of a log.
 *
 * @param format the format that it was recognised as
 * @param counts its sessions and lines
 * @param more how many lines of the report are not shown here
 */
record PreviewView(String format, String counts, List<Line> lines, int more) {
    private static final int MOST_LINES = 300;

    /**
     * @param mark who is heard: "&gt;" the client, "&lt;" the server, "*" a note
     */
    record Line(String mark, String text) {}

    static PreviewView of(ReadLog log, ReportReader reader) {
        var lines = new ArrayList<Line>();
        int all = 0;
        for (LogSession session : log.sessions()) {
            all += session.transcript().events().size();
            if (lines.size() < MOST_LINES) {
                reader.lines(session.transcript()).stream()
                        .limit(MOST_LINES - lines.size())
                        .map(PreviewView::line)
                        .forEach(lines::add);
            }
        }
        return new PreviewView(
                log.format().title(),
                String.format(
                        Locale.ROOT,
                        "%,d %s, %,d %s",
                        log.sessionsSeen(),
                        log.sessionsSeen() == 1 ? "session" : "sessions",
                        log.lines(),
                        log.lines() == 1 ? "line" : "lines"),
                lines,
                all - lines.size());
    }

    private static Line line(ReportLine line) {
        return new Line(line.kind().mark(), line.visibleText());
    }
}
