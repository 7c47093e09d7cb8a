package dev.replydesk.report.web;

import dev.replydesk.diagnosis.Diagnosis;
import dev.replydesk.diagnosis.Finding;
import dev.replydesk.diagnosis.Fix;
import dev.replydesk.diagnosis.ServerGuess;
import dev.replydesk.report.ProductNames;
import dev.replydesk.report.Report;
import dev.replydesk.report.ReportLine;
import dev.replydesk.report.ReportReader;
import dev.replydesk.report.SupportLetter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A report as Markdown, to be pasted into a ticket or a forum. */
@Component
class ReportMarkdown {
    private final ReportReader reader;
    private final ProductNames names;
    private final SupportLetter letter;

    ReportMarkdown(ReportReader reader, ProductNames names, SupportLetter letter) {
        this.reader = reader;
        this.names = names;
        this.letter = letter;
    }

    String of(Report report) {
        var page = new StringBuilder();
        Diagnosis diagnosis = report.diagnosis();
        page.append(report.log() == null ? "# FTP probe of " : "# FTP log: ");
        page.append(escape(report.subject())).append("\n\n");
        page.append(Times.dateTime(report.createdAt())).append(", ");
        page.append(report.status().id()).append("\n\n");
        if (diagnosis != null) {
            var verdict = diagnosis.verdict();
            page.append("**%s: %s**\n\n".formatted(verdict.label(), escape(verdict.title())));
            page.append(escape(verdict.summary())).append("\n\n");
            ServerGuess guess = diagnosis.server();
            if (guess != null) {
                page.append(
                        "Server: %s (%s)\n\n"
                                .formatted(
                                        escape(ServerViews.name(guess)),
                                        ServerViews.certainty(guess)));
            }
            diagnosis.findings().forEach(finding -> append(page, finding));
        }
        page.append("## Transcript\n\n");
        String transcript =
                reader.lines(report).stream()
                        .map(ReportMarkdown::line)
                        .collect(Collectors.joining("\n"));
        page.append(fenced(transcript));
        letter.about(report)
                .map(LineSegment::visible)
                .ifPresent(
                        text ->
                                page.append("\n## Text for your hosting company\n\n")
                                        .append(fenced(text.strip())));
        return page.toString();
    }

    private void append(StringBuilder page, Finding finding) {
        page.append(
                "## %s: %s\n\n%s\n\nEvidence: lines %s\n\n"
                        .formatted(
                                finding.severity().name().toLowerCase(Locale.ROOT),
                                escape(finding.title()),
                                escape(finding.explanation()),
                                finding.evidence()));
        for (String excluded : finding.excluded()) {
            page.append("What it is not: ").append(escape(excluded)).append("\n\n");
        }
        if (!finding.check().isEmpty()) {
            page.append("The check that decides: ").append(escape(finding.check())).append("\n\n");
        }
        for (Fix fix : finding.fixes()) {
            String product = names.of(fix);
            String whose = product.isEmpty() ? "" : escape(product) + ": ";
            page.append("- ").append(whose).append(escape(fix.text())).append('\n');
            if (fix.snippet() != null) {
                if (fix.file() != null) {
                    page.append("  in ").append(escape(fix.file())).append('\n');
                }
                page.append('\n').append(fenced(fix.snippet())).append('\n');
            }
        }
        page.append('\n');
    }

    private static String line(ReportLine row) {
        String arrow = row.kind().mark() + " ";
        return row.number()
                + " "
                + LineSegment.visible(row.text())
                        .lines()
                        .map(line -> arrow + line)
                        .collect(Collectors.joining("\n  "));
    }

    /** A fence longer than any in the text, so that no server ends it. */
    private static String fenced(String text) {
        int longest = 0;
        int run = 0;
        for (char character : text.toCharArray()) {
            run = character == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(Math.max(3, longest + 1));
        return fence + "text\n" + text + "\n" + fence + "\n";
    }

    /** Our sentences quote servers: nothing in them may become markup of its own. */
    private static String escape(String sentence) {
        return LineSegment.visible(sentence)
                .replace("\n", " ")
                .replaceAll("([\\\\*_\\[\\]<>#|!&])", "\\\\$1");
    }
}
