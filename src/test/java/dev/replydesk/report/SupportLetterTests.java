package dev.replydesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.TestCatalog;
import dev.replydesk.diagnosis.Diagnosis;
import dev.replydesk.diagnosis.DiagnosisFixture;
import dev.replydesk.diagnosis.Finding;
import dev.replydesk.diagnosis.Fix;
import dev.replydesk.diagnosis.ServerGuess;
import dev.replydesk.diagnosis.Severity;
import dev.replydesk.diagnosis.Verdict;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupportLetterTests {
    private static final LogSource LOG = new LogSource("lftp", "lftp debug output", "lftp", 1, 12);
    private static final ReportTarget TARGET =
            new ReportTarget("web42.example.com", 21, "explicit", "web42");

    private final SupportLetter letter =
            new SupportLetter(
                    new ReportReader(DiagnosisFixture.annotator()),
                    new ProductNames(TestCatalog.get()));

    @Test
    void letterSaysWhoWasAskedWhatWasSeenAndWhatIsWanted() {
        assertThat(letter.about(report(null, TARGET, Severity.ERROR, null)))
                .hasValueSatisfying(
                        text ->
                                assertThat(text)
                                        .startsWith("Hello,\n")
                                        .contains(
                                                "Server: web42.example.com:21, explicit TLS",
                                                "in a test session with FTP Reply Desk, 1 Jan 1970",
                                                "Refused: the directory is not there.",
                                                "     3 > PASS ••••••••",
                                                "     4 < 530 No home for [user] in /srv/[user]",
                                                "- Create the directory.",
                                                "- ProFTPD: Or let it be created.",
                                                "      CreateHome on")
                                        .doesNotContain("s3cret", "Use another")
                                        .endsWith("Thank you.\n"));
    }

    @Test
    void letterHidesEveryNameOfAUserButNotTheServer() {
        String text = letter.about(report(null, TARGET, Severity.ERROR, null)).orElseThrow();
        assertThat(text.replace("web42.example.com", "")).doesNotContain("web42", "Web42");
    }

    @Test
    void letterFromLogNamesTheLog() {
        var unknown = new ReportTarget("", 0, "", "web42");
        assertThat(letter.about(report(LOG, unknown, Severity.ERROR, null)).orElseThrow())
                .contains("Server: (please add its name here)")
                .contains("in an lftp debug output log, read on 1 Jan 1970, 00:00 UTC");
    }

    @Test
    void letterToKnownServerLeavesOutTheSettingsOfOthers() {
        var vsftpd = new ServerGuess("vsftpd", "vsftpd", "3.0.5", 0.9);
        assertThat(letter.about(report(null, TARGET, Severity.ERROR, vsftpd)).orElseThrow())
                .contains("- Create the directory.")
                .doesNotContain("ProFTPD");
    }

    @Test
    void nothingIsAskedWhereNothingStopsClients() {
        assertThat(letter.about(report(null, TARGET, Severity.WARNING, null))).isEmpty();
    }

    private static Report report(
            @Nullable LogSource log,
            ReportTarget target,
            Severity severity,
            @Nullable ServerGuess server) {
        Transcript transcript =
                TranscriptBuilder.session()
                        .stage(Stage.LOGIN)
                        .sent("USER Web42")
                        .received("331 Password for web42")
                        .sent("PASS s3cret")
                        .received("530 No home for web42 in /srv/web42")
                        .build();
        var finding =
                new Finding(
                        "home-directory-missing",
                        severity,
                        "Refused",
                        "the directory is not there",
                        "There is no `/srv/web42`.",
                        List.of(
                                new Fix(
                                        Fix.Audience.SERVER,
                                        null,
                                        "Create the directory.",
                                        null,
                                        null),
                                new Fix(
                                        Fix.Audience.SERVER,
                                        "proftpd",
                                        "Or let it be created.",
                                        "proftpd.conf",
                                        "CreateHome on"),
                                new Fix(Fix.Audience.CLIENT, null, "Use another.", null, null)),
                        0.9,
                        List.of(3, 4),
                        List.of(),
                        "");
        return new Report(
                "one",
                ReportStatus.FINISHED,
                log,
                target,
                Instant.EPOCH,
                Instant.EPOCH,
                transcript,
                new Diagnosis(
                        new Verdict(
                                Verdict.Level.ERROR,
                                "Refused",
                                finding.title(),
                                finding.explanation()),
                        List.of(finding),
                        server));
    }
}
