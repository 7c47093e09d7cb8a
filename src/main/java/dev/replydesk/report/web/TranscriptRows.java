package dev.replydesk.report.web;

import dev.replydesk.diagnosis.Conformance;
import dev.replydesk.diagnosis.Diagnosis;
import dev.replydesk.protocol.ServerAnswer;
import dev.replydesk.report.ReportLine;
import dev.replydesk.report.web.ReportView.PhaseView;
import dev.replydesk.report.web.ReportView.RowView;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageResult;
import dev.replydesk.transcript.Transcript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The transcript as phases and rows: a phase is a run of lines of the same stage. */
final class TranscriptRows {
    /** The bar of a line grows by a quarter for each power of ten, from 1 ms to 10 s. */
    private static final double PER_POWER_OF_TEN = 25;

    private final Transcript transcript;
    private final @Nullable Diagnosis diagnosis;
    private final List<ReportLine> lines;

    TranscriptRows(Transcript transcript, @Nullable Diagnosis diagnosis, List<ReportLine> lines) {
        this.transcript = transcript;
        this.diagnosis = diagnosis;
        this.lines = lines;
    }

    List<PhaseView> phases() {
        var phases = new ArrayList<PhaseView>();
        Set<Stage> anchored = EnumSet.noneOf(Stage.class);
        int start = 0;
        for (int end = 1; end <= lines.size(); end++) {
            if (end == lines.size() || lines.get(end).stage() != lines.get(start).stage()) {
                Stage stage = lines.get(start).stage();
                String again = anchored.add(stage) ? "" : "-" + lines.get(start).number();
                phases.add(phase(stage, "stage-" + stage.id() + again, start, end));
                start = end;
            }
        }
        return phases;
    }

    private PhaseView phase(Stage stage, String anchor, int start, int end) {
        Tone tone =
                transcript
                        .stage(stage)
                        .map(StageResult::outcome)
                        .map(Tone::of)
                        .orElse(Tone.RUNNING);
        var rows = new ArrayList<RowView>();
        for (int i = start; i < end; i++) {
            rows.add(row(lines.get(i), i == 0 ? Duration.ZERO : lines.get(i - 1).at()));
        }
        return new PhaseView(anchor, stage.title(), tone, lines.get(start).number(), rows);
    }

    private RowView row(ReportLine line, Duration before) {
        Conformance conformance = line.annotation().conformance();
        ServerAnswer answer = line.answer();
        Integer code = line.code();
        String reference = line.annotation().reference();
        return new RowView(
                line.number(),
                Times.offset(line.at()),
                bar(line.at().minus(before)),
                from(line),
                fromWord(line),
                fromIcon(line),
                code == null ? null : code / 100,
                flag(line),
                answer == null ? LineSegment.ofText(line.text()) : LineSegment.ofAnswer(answer),
                conformance == null ? null : Tone.of(conformance),
                conformance == null ? "" : conformance.title(),
                line.kind() == ReportLine.Kind.COMMAND ? "" : line.annotation().meaning(),
                reference == null ? "" : reference,
                line.findings());
    }

    private static String bar(Duration waited) {
        double millis = Math.max(1, waited.toNanos() / 1_000_000.0);
        double width = Math.min(100, Math.log10(millis) * PER_POWER_OF_TEN);
        return String.format(Locale.ROOT, "%.0f", width);
    }

    private static String from(ReportLine line) {
        return switch (line.kind()) {
            case COMMAND -> "client";
            case REPLY -> "server";
            case NOTE -> "probe";
        };
    }

    private static String fromWord(ReportLine line) {
        return switch (line.kind()) {
            case COMMAND -> "Client:";
            case REPLY -> "Server:";
            case NOTE -> "Probe:";
        };
    }

    private static String fromIcon(ReportLine line) {
        return switch (line.kind()) {
            case COMMAND -> "right";
            case REPLY -> "left";
            case NOTE -> "info";
        };
    }

    private @Nullable Tone flag(ReportLine line) {
        return diagnosis == null || line.findings().isEmpty()
                ? null
                : Tone.of(diagnosis.findings().get(line.findings().getFirst() - 1).severity());
    }
}
