package dev.replydesk.report.web;

import dev.replydesk.diagnosis.Diagnosis;
import dev.replydesk.diagnosis.Finding;
import dev.replydesk.diagnosis.Fix;
import dev.replydesk.diagnosis.Severity;
import dev.replydesk.report.Report;
import dev.replydesk.report.ReportReader;
import dev.replydesk.report.ReportStatus;
import dev.replydesk.report.ReportTarget;
import dev.replydesk.report.web.ReportView.CertificateView;
import dev.replydesk.report.web.ReportView.FindingView;
import dev.replydesk.report.web.ReportView.ServerView;
import dev.replydesk.report.web.ReportView.StageView;
import dev.replydesk.report.web.ReportView.TlsView;
import dev.replydesk.report.web.ReportView.VerdictView;
import dev.replydesk.settings.ReplyDeskSettings;
import dev.replydesk.transcript.Certificate;
import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.ServerFacts;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.StageResult;
import dev.replydesk.transcript.TlsSupport;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import dev.replydesk.transcript.TranscriptEvent.TlsVersionAsked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the view of a report. */
@Component
class ReportViews {
    private final ReportReader reader;
    private final ReplyDeskSettings settings;

    ReportViews(ReportReader reader, ReplyDeskSettings settings) {
        this.reader = reader;
        this.settings = settings;
    }

    ReportView of(Report report) {
        Transcript transcript = report.transcript();
        ReportTarget target = report.target();
        List<StageView> stages = stages(report);
        var rows = new TranscriptRows(transcript, report.diagnosis(), reader.lines(report));
        return new ReportView(
                report.id(),
                report.status().isOpen(),
                target.address(),
                securityWords(target.security()),
                target.username(),
                report.createdAt().toString(),
                Times.dateTime(report.createdAt()),
                report.took().map(Times::duration).orElse(null),
                verdict(report),
                transcript.stages().size(),
                stages,
                report.diagnosis() == null ? List.of() : findings(report.diagnosis()),
                rows.phases(),
                transcript.events().size(),
                server(transcript),
                DataWayViews.of(transcript),
                tls(transcript).orElse(null),
                Times.date(report.createdAt().plus(settings.reports().retention())),
                probeAgain(target));
    }

    private static String securityWords(String security) {
        return switch (security) {
            case "explicit" -> "explicit TLS";
            case "implicit" -> "implicit TLS";
            case "plain" -> "plain";
            default -> "automatic security";
        };
    }

    private static VerdictView verdict(Report report) {
        Diagnosis diagnosis = report.diagnosis();
        if (report.status() == ReportStatus.CANCELLED) {
            return new VerdictView(
                    Tone.SKIPPED, "Cancelled", "the probe was stopped", "It ended before its end.");
        }
        if (diagnosis != null && report.status() == ReportStatus.FINISHED) {
            var verdict = diagnosis.verdict();
            return new VerdictView(
                    Tone.of(verdict.level()), verdict.label(), verdict.title(), verdict.summary());
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

    private static List<StageView> stages(Report report) {
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

    private static List<FindingView> findings(Diagnosis diagnosis) {
        var views = new ArrayList<FindingView>();
        for (Finding finding : diagnosis.findings()) {
            views.add(
                    new FindingView(
                            views.size() + 1,
                            finding.cause(),
                            Tone.of(finding.severity()),
                            tag(finding.severity()),
                            finding.title(),
                            finding.explanation(),
                            finding.evidence(),
                            fixes(finding, Fix.Audience.SERVER),
                            fixes(finding, Fix.Audience.CLIENT)));
        }
        return views;
    }

    private static List<Fix> fixes(Finding finding, Fix.Audience audience) {
        return finding.fixes().stream().filter(fix -> fix.audience() == audience).toList();
    }

    private static String tag(Severity severity) {
        return switch (severity) {
            case ERROR -> "stops clients";
            case WARNING -> "worth a look";
            case INFO -> "for your information";
        };
    }

    private static ServerView server(Transcript transcript) {
        String address =
                transcript
                        .all(Connected.class)
                        .filter(connected -> connected.channel() == Channel.CONTROL)
                        .map(Connected::address)
                        .findFirst()
                        .orElse("");
        ServerFacts facts = ServerFacts.of(transcript);
        return new ServerView(
                address,
                LineSegment.visible(facts.system()),
                facts.features().stream().map(LineSegment::visible).toList());
    }

    private static Optional<TlsView> tls(Transcript transcript) {
        Optional<TlsEstablished> data =
                transcript
                        .all(TlsEstablished.class)
                        .filter(tls -> tls.channel() == Channel.DATA)
                        .findFirst();
        String resumed =
                data.map(tls -> tls.resumed() ? "Yes, on the data connection" : "No")
                        .orElse("Not seen, no encrypted data connection");
        return transcript
                .all(TlsEstablished.class)
                .filter(tls -> tls.channel() == Channel.CONTROL)
                .findFirst()
                .map(
                        tls ->
                                new TlsView(
                                        tls.protocol().replace("TLSv", "TLS "),
                                        tls.cipher(),
                                        versions(transcript, tls.protocol()),
                                        resumed,
                                        tls.certificates().stream()
                                                .map(ReportViews::certificate)
                                                .toList()));
    }

    private static String versions(Transcript transcript, String spoken) {
        Stream<String> offered =
                transcript.events().stream()
                        .filter(TlsVersionAsked.class::isInstance)
                        .map(TlsVersionAsked.class::cast)
                        .filter(asked -> asked.support() == TlsSupport.OFFERED)
                        .map(TlsVersionAsked::version);
        return Stream.concat(offered, Stream.of(spoken))
                .distinct()
                .sorted()
                .map(version -> version.replaceFirst("^TLSv1$", "TLSv1.0").replace("TLSv", "TLS "))
                .collect(Collectors.joining(", "));
    }

    /** The names come from the server's certificate, and with them whatever it put there. */
    private static CertificateView certificate(Certificate certificate) {
        return new CertificateView(
                LineSegment.visible(certificate.subject()),
                LineSegment.visible(certificate.issuer()),
                Times.date(certificate.notAfter()),
                certificate.problems());
    }

    private static String probeAgain(ReportTarget target) {
        return UriComponentsBuilder.fromPath("/probe")
                .queryParam("host", "{host}")
                .queryParam("port", target.port())
                .queryParam("security", target.security())
                .queryParam("username", "{username}")
                .encode()
                .buildAndExpand(target.host(), target.username())
                .toUriString();
    }
}
