package dev.replydesk.report.web;

import dev.replydesk.report.LogSource;
import dev.replydesk.report.Report;
import dev.replydesk.report.ReportReader;
import dev.replydesk.report.ReportTarget;
import dev.replydesk.report.SupportLetter;
import dev.replydesk.report.web.ReportView.LogView;
import dev.replydesk.settings.ReplyDeskSettings;
import dev.replydesk.transcript.Transcript;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the view of a report. */
@Component
class ReportViews {
    private final ReportReader reader;
    private final FindingViews findings;
    private final SupportLetter letter;
    private final ReplyDeskSettings settings;

    ReportViews(
            ReportReader reader,
            FindingViews findings,
            SupportLetter letter,
            ReplyDeskSettings settings) {
        this.reader = reader;
        this.findings = findings;
        this.letter = letter;
        this.settings = settings;
    }

    ReportView of(Report report) {
        Transcript transcript = report.transcript();
        ReportTarget target = report.target();
        var rows = new TranscriptRows(report, reader.lines(report));
        return new ReportView(
                report.id(),
                report.status().isOpen(),
                report.log() == null ? null : log(report.log()),
                LineSegment.visible(report.subject()),
                target.address(),
                securityWords(target.security()),
                target.username(),
                report.createdAt().toString(),
                Times.dateTime(report.createdAt()),
                report.took().map(Times::duration).orElse(null),
                VerdictViews.of(report),
                transcript.stages().size(),
                StageViews.of(report),
                findings.of(report.diagnosis()),
                rows.phases(),
                transcript.events().size(),
                rows.omitted(),
                ServerViews.of(report),
                report.log() == null ? DataWayViews.of(transcript) : List.of(),
                TlsViews.of(transcript).orElse(null),
                letter.about(report).map(LineSegment::visible).orElse(null),
                Times.date(report.createdAt().plus(settings.reports().retention())),
                target.isKnown() ? probeAgain(target) : null);
    }

    private static LogView log(LogSource log) {
        return new LogView(
                "from " + log.words(),
                "%s, %s".formatted(count(log.sessions(), "session"), count(log.lines(), "line")));
    }

    private static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    private static String securityWords(String security) {
        return switch (security) {
            case "explicit" -> "explicit TLS";
            case "implicit" -> "implicit TLS";
            case "plain" -> "plain";
            case "auto" -> "automatic security";
            default -> "";
        };
    }

    private static @Nullable String probeAgain(ReportTarget target) {
        var form = UriComponentsBuilder.fromPath("/probe").queryParam("host", "{host}");
        if (target.port() != 0) {
            form.queryParam("port", target.port());
        }
        if (!target.security().isEmpty()) {
            form.queryParam("security", target.security());
        }
        if (!target.username().isEmpty()) {
            form.queryParam("username", "{username}");
        }
        return form.encode()
                .buildAndExpand(Map.of("host", target.host(), "username", target.username()))
                .toUriString();
    }
}
