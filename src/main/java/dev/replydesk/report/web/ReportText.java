package dev.replydesk.report.web;

import dev.replydesk.catalog.PlainText;
import dev.replydesk.diagnosis.Diagnosis;
import dev.replydesk.diagnosis.Finding;
import dev.replydesk.diagnosis.Fix;
import dev.replydesk.diagnosis.ServerGuess;
import dev.replydesk.report.ProductNames;
import dev.replydesk.report.Report;
import dev.replydesk.report.ReportLine;
import dev.replydesk.report.ReportReader;
import dev.replydesk.report.SupportLetter;
import dev.replydesk.report.web.ReportView.DataWayView;
import dev.replydesk.transcript.StageResult;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A report as plain text for terminals and tickets. */
@Component
class ReportText {
    private final ReportReader reader;
    private final ProductNames names;
    private final SupportLetter letter;

    ReportText(ReportReader reader, ProductNames names, SupportLetter letter) {
        this.reader = reader;
        this.names = names;
        this.letter = letter;
    }

    String of(Report report) {
        var page = new PlainText();
        page.title("FTP Reply Desk: " + visible(report.subject()));
        page.literal(Times.dateTime(report.createdAt()) + ", " + report.status().id()).blank();
        Diagnosis diagnosis = report.diagnosis();
        if (diagnosis != null) {
            var verdict = diagnosis.verdict();
            page.paragraph(visible(verdict.label() + ": " + verdict.title()));
            page.paragraph(visible(verdict.summary())).blank();
            server(page, diagnosis);
            diagnosis.findings().forEach(finding -> append(page, finding));
        }
        if (report.log() == null) {
            report.transcript().stages().forEach(stage -> append(page, stage));
            DataWayViews.of(report.transcript()).forEach(way -> append(page, way));
            page.blank();
        }
        reader.lines(report).forEach(row -> append(page, row));
        letter.about(report).ifPresent(text -> append(page, text));
        return page.toString();
    }

    private static String visible(String text) {
        return LineSegment.visible(text);
    }

    private static void server(PlainText page, Diagnosis diagnosis) {
        ServerGuess guess = diagnosis.server();
        if (guess != null) {
            page.literal(
                            "Server: %s (%s)"
                                    .formatted(
                                            visible(ServerViews.name(guess)),
                                            ServerViews.certainty(guess)))
                    .blank();
        }
    }

    private static void append(PlainText page, String letter) {
        page.heading("Text for your hosting company").blank();
        visible(letter).lines().forEach(page::literal);
    }

    private void append(PlainText page, Finding finding) {
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        page.note(
                "  ",
                "[%s] %s (lines %s)"
                        .formatted(severity, visible(finding.title()), finding.evidence()));
        for (String excluded : finding.excluded()) {
            page.note("    ", "What it is not: " + visible(excluded));
        }
        if (!finding.check().isEmpty()) {
            page.note("    ", "The check that decides: " + visible(finding.check()));
        }
        for (Fix fix : finding.fixes()) {
            String product = names.of(fix);
            String whose = product.isEmpty() ? "" : product + ": ";
            page.note("    ", "- " + whose + visible(fix.text()));
            if (fix.snippet() != null) {
                if (fix.file() != null) {
                    page.literal("      # " + fix.file());
                }
                fix.snippet().lines().forEach(line -> page.literal("      " + line));
            }
        }
        page.blank();
    }

    private static void append(PlainText page, StageResult stage) {
        page.literal(
                String.format(
                                Locale.ROOT,
                                "%-17s %-8s %9s",
                                stage.stage().title(),
                                stage.outcome().name().toLowerCase(Locale.ROOT),
                                stage.duration().isZero() ? "" : Times.duration(stage.duration()))
                        .stripTrailing());
    }

    private static void append(PlainText page, DataWayView way) {
        page.literal(
                String.format(
                                Locale.ROOT,
                                "Data by %-9s %s%s",
                                way.command(),
                                way.words(),
                                way.detail().isEmpty() ? "" : " (" + way.detail() + ")")
                        .stripTrailing());
    }

    private static void append(PlainText page, ReportLine row) {
        String number = Integer.toString(row.number());
        for (String line : visible(row.text()).split("\n", -1)) {
            page.literal(String.format(Locale.ROOT, "%4s %s %s", number, row.kind().mark(), line));
            number = "";
        }
        if (row.kind() != ReportLine.Kind.COMMAND && !row.annotation().meaning().isEmpty()) {
            page.note("         ", visible(row.annotation().meaning()));
        }
        if (!row.annotation().wording().isEmpty()) {
            page.note("         ", visible(row.annotation().wording()));
        }
        var bearing = row.annotation().bearing();
        if (bearing != null) {
            String sentence = BearingViews.words(bearing) + ". " + row.annotation().bearingNote();
            page.note("         ", visible(sentence));
        }
    }
}
