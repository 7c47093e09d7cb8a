package dev.replydesk.report.web;

import dev.replydesk.diagnosis.Diagnosis;
import dev.replydesk.report.Report;
import dev.replydesk.report.ReportStatus;
import dev.replydesk.report.web.ReportView.VerdictView;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.Transcript;
import java.util.Locale;

/** The one line that a report opens with, also while there is no verdict yet. */
final class VerdictViews {
    private VerdictViews() {}

    static VerdictView of(Report report) {
        Diagnosis diagnosis = report.diagnosis();
        if (report.status() == ReportStatus.CANCELLED) {
            return new VerdictView(
                    Tone.SKIPPED, "Cancelled", "the probe was stopped", "It ended before its end.");
        }
        if (diagnosis != null && report.status() == ReportStatus.FINISHED) {
            var verdict = diagnosis.verdict();
            return new VerdictView(
                    Tone.of(verdict.level()),
                    verdict.label(),
                    LineSegment.visible(verdict.title()),
                    LineSegment.visible(verdict.summary()));
        }
        if (report.status() == ReportStatus.QUEUED) {
            return new VerdictView(
                    Tone.RUNNING, "Waiting", "other probes run first", "It starts by itself.");
        }
        if (report.status() == ReportStatus.RUNNING) {
            return new VerdictView(
                    Tone.RUNNING,
                    "Running",
                    current(report.transcript()),
                    "%d of %d stages are done."
                            .formatted(report.transcript().stages().size(), Stage.values().length));
        }
        return new VerdictView(
                Tone.WARN,
                "Interrupted",
                "this probe did not come to its end",
                "The application stopped, or failed, while it ran. Run it again.");
    }

    private static String current(Transcript transcript) {
        return transcript.events().isEmpty()
                ? "getting ready"
                : transcript.events().getLast().stage().title().toLowerCase(Locale.ROOT);
    }
}
