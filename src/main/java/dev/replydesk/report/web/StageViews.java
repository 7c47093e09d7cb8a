package dev.replydesk.report.web;

import dev.replydesk.report.Report;
import dev.replydesk.report.web.ReportView.StageView;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.StageResult;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stages of a probe with their times; a log measures none. */
final class StageViews {
    private StageViews() {}

    static List<StageView> of(Report report) {
        if (report.log() != null) {
            return List.of();
        }
        Transcript transcript = report.transcript();
        Set<Stage> seen =
                transcript.events().stream()
                        .map(TranscriptEvent::stage)
                        .collect(Collectors.toSet());
        double whole =
                transcript.stages().stream()
                        .mapToLong(stage -> stage.duration().toMillis())
                        .max()
                        .orElse(1);
        var views = new ArrayList<StageView>();
        for (Stage stage : Stage.values()) {
            Optional<StageResult> result = transcript.stage(stage);
            String anchor = seen.contains(stage) ? "stage-" + stage.id() : null;
            views.add(
                    result.map(ended -> ended(ended, anchor, whole))
                            .orElseGet(() -> open(stage, anchor)));
        }
        return views;
    }

    private static StageView ended(StageResult result, @Nullable String anchor, double whole) {
        boolean skipped = result.outcome() == StageOutcome.SKIPPED;
        return new StageView(
                result.stage().title(),
                anchor,
                Tone.of(result.outcome()),
                result.outcome().name().toLowerCase(Locale.ROOT),
                skipped ? "skipped" : Times.duration(result.duration()),
                share(result.duration(), whole),
                result.reason());
    }

    private static String share(Duration duration, double whole) {
        double share = whole <= 0 ? 0 : duration.toMillis() * 100 / whole;
        return String.format(Locale.ROOT, "%.1f", Math.max(0.6, share));
    }

    private static StageView open(Stage stage, @Nullable String anchor) {
        boolean running = anchor != null;
        return new StageView(
                stage.title(),
                anchor,
                running ? Tone.RUNNING : Tone.PENDING,
                running ? "running" : "waiting",
                "",
                "0",
                "");
    }
}
