package dev.replydesk.report.web;

import dev.replydesk.diagnosis.Conformance;
import dev.replydesk.diagnosis.Diagnosis;
import dev.replydesk.protocol.ServerAnswer;
import dev.replydesk.report.Report;
import dev.replydesk.report.ReportLine;
import dev.replydesk.report.web.ReportView.PhaseView;
import dev.replydesk.report.web.ReportView.RowView;
import dev.replydesk.transcript.SessionPurpose;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageResult;
import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.SessionBegun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The transcript as phases and rows: a phase is a run of lines of the same stage, in the same
 * session of a log.
 */
final class TranscriptRows {
    /** The bar of a line grows by a quarter for each power of ten, from 1 ms to 10 s. */
    private static final double PER_POWER_OF_TEN = 25;

    /** A page with more is slow to open; what findings rest on is shown wherever it stands. */
    private static final int MOST_ROWS = 2_000;

    private final Report report;
    private final List<ReportLine> all;
    private final List<ReportLine> lines;

    TranscriptRows(Report report, List<ReportLine> all) {
        this.report = report;
        this.all = all;
        lines =
                all.stream()
                        .filter(line -> line.number() <= MOST_ROWS || !line.findings().isEmpty())
                        .toList();
    }

    int omitted() {
        return all.size() - lines.size();
    }

    List<PhaseView> phases() {
        var phases = new ArrayList<PhaseView>();
        Set<Stage> anchored = EnumSet.noneOf(Stage.class);
        int start = 0;
        int session = 1;
        for (int end = 1; end <= lines.size(); end++) {
            if (end == lines.size() || opensPhase(end)) {
                session = sessionOf(start, session);
                Stage stage = lines.get(start).stage();
                String again = anchored.add(stage) ? "" : "-" + lines.get(start).number();
                phases.add(phase(title(session, stage), "stage-" + stage.id() + again, start, end));
                start = end;
            }
        }
        return phases;
    }

    private static String title(int session, Stage stage) {
        if (session == 1) {
            return stage.title();
        }
        String other = "Session " + session;
        return stage == Stage.PATH ? other : other + ": " + stage.title();
    }

    private boolean opensPhase(int index) {
        return lines.get(index).stage() != lines.get(index - 1).stage()
                || sessionsBegun(lines.get(index - 1).number(), lines.get(index).number()) > 0;
    }

    private int sessionOf(int start, int before) {
        int last = start == 0 ? 0 : lines.get(start - 1).number();
        return before + sessionsBegun(last, lines.get(start).number());
    }

    /** How many sessions of a log begin after one line and up to another. */
    private int sessionsBegun(int after, int upTo) {
        return (int)
                report.transcript().events().subList(after, upTo).stream()
                        .filter(TranscriptRows::beginsSession)
                        .count();
    }

    private static boolean beginsSession(TranscriptEvent event) {
        return event instanceof SessionBegun begun
                && begun.purpose() == SessionPurpose.ELSEWHERE_IN_LOG;
    }

    private PhaseView phase(String title, String anchor, int start, int end) {
        var rows = new ArrayList<RowView>();
        for (int i = start; i < end; i++) {
            rows.add(row(lines.get(i), i == 0 ? Duration.ZERO : lines.get(i - 1).at()));
        }
        List<ReportLine> own = lines.subList(start, end);
        return new PhaseView(anchor, title, detail(own), tone(own), own.getFirst().number(), rows);
    }

    private String detail(List<ReportLine> own) {
        if (report.log() == null) {
            return "";
        }
        int first = own.getFirst().number();
        int last = own.getLast().number();
        return first == last ? "line " + first : "lines %d to %d".formatted(first, last);
    }

    /** How the stage of a probe ended; in a log, the worst that is rested on these lines. */
    private Tone tone(List<ReportLine> own) {
        if (report.log() == null) {
            return report.transcript()
                    .stage(own.getFirst().stage())
                    .map(StageResult::outcome)
                    .map(Tone::of)
                    .orElse(Tone.RUNNING);
        }
        List<Tone> flags = own.stream().flatMap(line -> Stream.ofNullable(flag(line))).toList();
        return flags.contains(Tone.FAIL)
                ? Tone.FAIL
                : flags.contains(Tone.WARN) ? Tone.WARN : Tone.OK;
    }

    private RowView row(ReportLine line, Duration before) {
        Conformance conformance = line.annotation().conformance();
        ServerAnswer answer = line.answer();
        Integer code = line.code();
        String reference = line.annotation().reference();
        LineSource source = LineSource.of(line, report);
        boolean timed = report.log() == null;
        return new RowView(
                line.number(),
                timed ? Times.offset(line.at()) : null,
                timed ? bar(line.at().minus(before)) : null,
                source.id(),
                source.word(),
                source.icon(),
                code == null ? null : code / 100,
                flag(line),
                answer == null ? LineSegment.ofText(line.text()) : LineSegment.ofAnswer(answer),
                conformance == null ? null : Tone.of(conformance),
                conformance == null ? "" : conformance.title(),
                line.kind() == ReportLine.Kind.COMMAND ? "" : line.annotation().meaning(),
                line.annotation().wording(),
                BearingViews.of(line.annotation()),
                reference == null ? "" : reference,
                line.findings());
    }

    private static String bar(Duration waited) {
        double millis = Math.max(1, waited.toNanos() / 1_000_000.0);
        double width = Math.min(100, Math.log10(millis) * PER_POWER_OF_TEN);
        return String.format(Locale.ROOT, "%.0f", width);
    }

    private @Nullable Tone flag(ReportLine line) {
        Diagnosis diagnosis = report.diagnosis();
        return diagnosis == null || line.findings().isEmpty()
                ? null
                : Tone.of(diagnosis.findings().get(line.findings().getFirst() - 1).severity());
    }
}
