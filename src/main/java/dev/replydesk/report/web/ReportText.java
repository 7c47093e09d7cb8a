package dev.replydesk.report.web;

import dev.replydesk.catalog.RichText;
import dev.replydesk.diagnosis.Diagnosis;
import dev.replydesk.diagnosis.Finding;
import dev.replydesk.diagnosis.Fix;
import dev.replydesk.report.Report;
import dev.replydesk.report.ReportLine;
import dev.replydesk.report.ReportReader;
import dev.replydesk.transcript.StageResult;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A report as plain text for terminals and tickets, no wider than 80 columns of our own words. */
@Component
class ReportText {
    private static final int WIDTH = 80;

    private final ReportReader reader;

    ReportText(ReportReader reader) {
        this.reader = reader;
    }

    String of(Report report) {
        var text = new StringBuilder();
        line(text, "", "FTP Reply Desk: " + report.target().address());
        line(text, "", Times.dateTime(report.createdAt()) + ", " + report.status().id());
        text.append('\n');
        Diagnosis diagnosis = report.diagnosis();
        if (diagnosis != null) {
            var verdict = diagnosis.verdict();
            line(text, "", verdict.label() + ": " + verdict.title());
            line(text, "", verdict.summary());
            text.append('\n');
            diagnosis.findings().forEach(finding -> append(text, finding));
        }
        report.transcript().stages().forEach(stage -> append(text, stage));
        text.append('\n');
        reader.lines(report).forEach(row -> append(text, row));
        return text.toString();
    }

    private static void append(StringBuilder text, Finding finding) {
        line(
                text,
                "  ",
                "[%s] %s (lines %s)"
                        .formatted(
                                finding.severity().name().toLowerCase(Locale.ROOT),
                                finding.title(),
                                finding.evidence()));
        for (Fix fix : finding.fixes()) {
            String product = fix.product() == null ? "" : fix.product() + ": ";
            line(text, "    ", "- " + product + fix.text());
            if (fix.snippet() != null) {
                fix.snippet().lines().forEach(s -> text.append("      ").append(s).append('\n'));
            }
        }
        text.append('\n');
    }

    private static void append(StringBuilder text, StageResult stage) {
        text.append(
                String.format(
                        Locale.ROOT,
                        "%-17s %-8s %9s%n",
                        stage.stage().title(),
                        stage.outcome().name().toLowerCase(Locale.ROOT),
                        stage.duration().isZero() ? "" : Times.duration(stage.duration())));
    }

    private static void append(StringBuilder text, ReportLine row) {
        String arrow =
                switch (row.kind()) {
                    case COMMAND -> ">";
                    case REPLY -> "<";
                    case NOTE -> "*";
                };
        String[] lines = LineSegment.visible(row.text()).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%4s %s %s%n",
                            i == 0 ? row.number() : "",
                            arrow,
                            lines[i]));
        }
        if (row.kind() != ReportLine.Kind.COMMAND && !row.annotation().meaning().isEmpty()) {
            line(text, "         ", row.annotation().meaning());
        }
    }

    /** Wraps a sentence of ours; what the server sent is never broken. */
    private static void line(StringBuilder text, String indent, String sentence) {
        var current = new StringBuilder(indent);
        for (String word : LineSegment.visible(RichText.plain(sentence)).split("\\s+")) {
            if (current.length() + word.length() >= WIDTH && current.length() > indent.length()) {
                text.append(current.toString().stripTrailing()).append('\n');
                current.setLength(0);
                current.append(indent);
            }
            current.append(word).append(' ');
        }
        text.append(current.toString().stripTrailing()).append('\n');
    }
}
