package dev.replydesk.api;

import dev.replydesk.api.ReportJsonV1.CertificateJson;
import dev.replydesk.api.ReportJsonV1.FindingJson;
import dev.replydesk.api.ReportJsonV1.FixJson;
import dev.replydesk.api.ReportJsonV1.Line;
import dev.replydesk.api.ReportJsonV1.LogJson;
import dev.replydesk.api.ReportJsonV1.Server;
import dev.replydesk.api.ReportJsonV1.StageJson;
import dev.replydesk.api.ReportJsonV1.Target;
import dev.replydesk.api.ReportJsonV1.Tls;
import dev.replydesk.api.ReportJsonV1.Verdict;
import dev.replydesk.catalog.RichText;
import dev.replydesk.diagnosis.Diagnosis;
import dev.replydesk.diagnosis.Finding;
import dev.replydesk.diagnosis.Fix;
import dev.replydesk.diagnosis.ServerGuess;
import dev.replydesk.report.LogSource;
import dev.replydesk.report.Report;
import dev.replydesk.report.ReportLine;
import dev.replydesk.report.ReportReader;
import dev.replydesk.report.ReportTarget;
import dev.replydesk.transcript.Certificate;
import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.DataWay;
import dev.replydesk.transcript.ServerFacts;
import dev.replydesk.transcript.StageResult;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import dev.replydesk.transcript.TranscriptEvent.TlsVersionAsked;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a report into its JSON. */
@Component
class ReportMapper {
    private final ReportReader reader;

    ReportMapper(ReportReader reader) {
        this.reader = reader;
    }

    ReportJsonV1 of(Report report) {
        Transcript transcript = report.transcript();
        Diagnosis diagnosis = report.diagnosis();
        LogSource log = report.log();
        return new ReportJsonV1(
                report.id(),
                report.kind().id(),
                report.status().id(),
                log == null ? null : log.format(),
                log == null ? null : new LogJson(log.title(), log.sessions(), log.lines()),
                report.createdAt(),
                report.finishedAt(),
                target(report.target()),
                diagnosis == null ? null : verdict(diagnosis),
                diagnosis == null
                        ? List.of()
                        : diagnosis.findings().stream().map(ReportMapper::finding).toList(),
                transcript.stages().stream().map(ReportMapper::stage).toList(),
                server(transcript, diagnosis == null ? null : diagnosis.server()),
                tls(transcript).orElse(null),
                log == null ? DataWay.of(transcript) : List.of(),
                reader.lines(report).stream().map(ReportMapper::line).toList());
    }

    private static Target target(ReportTarget target) {
        return new Target(
                known(target.host()),
                target.port() == 0 ? null : target.port(),
                known(target.security()),
                known(target.username()));
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Server server(Transcript transcript, @Nullable ServerGuess guess) {
        ServerFacts facts = ServerFacts.of(transcript);
        return new Server(
                guess == null ? null : guess.product(),
                guess == null ? null : known(guess.version()),
                guess == null ? null : guess.confidence(),
                facts.system(),
                facts.features());
    }

    private static Verdict verdict(Diagnosis diagnosis) {
        var verdict = diagnosis.verdict();
        return new Verdict(
                lower(verdict.level()),
                RichText.plain(verdict.label() + ": " + verdict.title()),
                RichText.plain(verdict.summary()));
    }

    private static FindingJson finding(Finding finding) {
        return new FindingJson(
                finding.cause(),
                lower(finding.severity()),
                RichText.plain(finding.title()),
                RichText.plain(finding.explanation()),
                finding.fixes().stream().map(ReportMapper::fix).toList(),
                finding.confidence(),
                finding.evidence(),
                finding.excluded().stream().map(RichText::plain).toList(),
                RichText.plain(finding.check()));
    }

    private static FixJson fix(Fix fix) {
        return new FixJson(
                lower(fix.audience()),
                fix.product(),
                RichText.plain(fix.text()),
                fix.file(),
                fix.snippet());
    }

    static StageJson stage(StageResult stage) {
        return new StageJson(
                stage.stage().id(),
                lower(stage.outcome()),
                stage.duration().toMillis(),
                stage.reason());
    }

    private static Optional<Tls> tls(Transcript transcript) {
        Optional<Boolean> resumed =
                transcript
                        .all(TlsEstablished.class)
                        .filter(tls -> tls.channel() == Channel.DATA)
                        .map(TlsEstablished::resumed)
                        .reduce(Boolean::logicalAnd);
        return transcript
                .all(TlsEstablished.class)
                .filter(tls -> tls.channel() == Channel.CONTROL)
                .findFirst()
                .map(
                        tls ->
                                new Tls(
                                        tls.protocol(),
                                        tls.cipher(),
                                        tls.protocolName(),
                                        versions(transcript),
                                        resumed.orElse(null),
                                        tls.certificates().stream()
                                                .map(ReportMapper::certificate)
                                                .toList()));
    }

    private static Map<String, String> versions(Transcript transcript) {
        return transcript.events().stream()
                .filter(TlsVersionAsked.class::isInstance)
                .map(TlsVersionAsked.class::cast)
                .collect(
                        Collectors.toMap(
                                TlsVersionAsked::version,
                                asked -> lower(asked.support()),
                                (first, again) -> again,
                                TreeMap::new));
    }

    private static CertificateJson certificate(Certificate certificate) {
        return new CertificateJson(
                certificate.subject(),
                certificate.issuer(),
                certificate.notBefore(),
                certificate.notAfter(),
                certificate.key(),
                certificate.signature(),
                certificate.problems());
    }

    static Line line(ReportLine line) {
        return new Line(
                line.number(),
                line.at().toMillis(),
                line.stage().id(),
                line.kind().id(),
                line.text(),
                line.code(),
                line.command(),
                RichText.plain(line.annotation().meaning()),
                lowerOrNull(line.annotation().conformance()),
                line.annotation().reference(),
                RichText.plain(line.annotation().wording()),
                lowerOrNull(line.annotation().bearing()),
                RichText.plain(line.annotation().bearingNote()),
                line.findings());
    }

    private static @Nullable String lowerOrNull(@Nullable Enum<?> value) {
        return value == null ? null : lower(value);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
