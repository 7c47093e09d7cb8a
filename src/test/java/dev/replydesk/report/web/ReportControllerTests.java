package dev.replydesk.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import dev.replydesk.diagnosis.Annotator;
import dev.replydesk.diagnosis.Diagnosis;
import dev.replydesk.diagnosis.DiagnosisFixture;
import dev.replydesk.diagnosis.Finding;
import dev.replydesk.diagnosis.Fix;
import dev.replydesk.diagnosis.ServerGuess;
import dev.replydesk.diagnosis.Severity;
import dev.replydesk.diagnosis.Verdict;
import dev.replydesk.report.LogSource;
import dev.replydesk.report.ProductNames;
import dev.replydesk.report.Report;
import dev.replydesk.report.ReportNotFoundException;
import dev.replydesk.report.ReportReader;
import dev.replydesk.report.ReportStatus;
import dev.replydesk.report.ReportTarget;
import dev.replydesk.report.Reports;
import dev.replydesk.report.SupportLetter;
import dev.replydesk.settings.ReplyDeskSettings;
import dev.replydesk.site.PageTest;
import dev.replydesk.testing.PageHead;
import dev.replydesk.transcript.SessionPurpose;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptBuilder;
import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import dev.replydesk.transcript.TranscriptEvent.SessionBegun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest(ReportController.class)
@Import({
    ReportViews.class,
    FindingViews.class,
    ProductNames.class,
    SupportLetter.class,
    ReportText.class,
    ReportMarkdown.class,
    ReportReader.class,
    Annotator.class,
    DiagnosisFixture.Slice.class
})
@EnableConfigurationProperties(ReplyDeskSettings.class)
class ReportControllerTests {
    /** Byte for byte; the last three of the second line turn the writing round (U+202E). */
    private static final String HOSTILE =
            "220-<script>alert(1)</script>\r\n``` **bold** \u001b[31m\u00e2\u0080\u00ae\r\n220 Ready";

    @Autowired private MockMvcTester mvc;

    @MockitoBean private Reports reports;

    @Test
    void pageOfHostileServerShowsItsTextAndRunsNothing() {
        given(reports.get("one")).willReturn(report(HOSTILE));
        assertThat(mvc.get().uri("/reports/one").accept("text/html"))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "\\x1b[31m\\u202e")
                .doesNotContain("<script>alert", "\u001b", "\u202e");
    }

    @Test
    void pageIsNotForMachines() {
        given(reports.get("one")).willReturn(report("220 Ready"));
        var response = mvc.get().uri("/reports/one").accept("text/html").exchange();
        assertThat(PageHead.of(response).isPrivate()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reports/one.txt", "/reports/one.md"})
    void textOfHostileServerDrivesNoTerminal(String path) {
        given(reports.get("one")).willReturn(report(HOSTILE));
        assertThat(mvc.get().uri(path))
                .hasStatusOk()
                .bodyText()
                .contains("<script>alert(1)</script>", "\\x1b[31m\\u202e")
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void markdownOfHostileServerKeepsTheTranscriptFenced() {
        given(reports.get("one")).willReturn(report(HOSTILE));
        assertThat(mvc.get().uri("/reports/one.md")).bodyText().contains("\n````text\n");
    }

    @Test
    void pageOfOpenReportFollowsAndCanBeCancelled() {
        given(reports.get("one")).willReturn(open());
        assertThat(mvc.get().uri("/reports/one").accept("text/html"))
                .bodyText()
                .contains(
                        "sse-connect=\"/reports/one/events\"",
                        "action=\"/reports/one/cancel\"",
                        "role=\"log\"",
                        "<noscript>");
    }

    @Test
    void pageOfLogNamesItsOriginAndHasNoTimes() {
        given(reports.get("one")).willReturn(log("220 Ready"));
        assertThat(mvc.get().uri("/reports/one").accept("text/html"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "ftp.example.com, from a FileZilla client log</title>",
                        "data-timing=\"none\"",
                        "3 sessions, 1,031 lines",
                        "Your log, annotated",
                        "href=\"/analyze\" aria-current=\"page\"",
                        "Analyze another log",
                        "Probe this server",
                        "lines 1 to 4")
                .doesNotContain("line-time", "line-bar", "class=\"stages\"", "id=\"timing\"");
    }

    @Test
    void pageOfLogShowsOtherSessionsAsPhasesOfTheirOwn() {
        given(reports.get("one")).willReturn(log("220 Ready"));
        assertThat(mvc.get().uri("/reports/one").accept("text/html"))
                .bodyText()
                .containsSubsequence(
                        "Login", "Session 2: Login", "another session of the same log");
    }

    @Test
    void pageShowsAllLayersOfALine() {
        given(reports.get("one")).willReturn(diagnosed());
        assertThat(mvc.get().uri("/reports/one").accept("text/html"))
                .bodyText()
                .contains(
                        "What it is not",
                        "Not the password: line 2 accepts it.",
                        "The check that decides",
                        "If you run the server",
                        "<strong>vsftpd:</strong>",
                        "/etc/vsftpd.conf",
                        "vsftpd 3.0.5",
                        "The same setting in other servers",
                        "MasqueradeAddress 203.0.113.47",
                        "Text for your hosting company");
    }

    @Test
    void hostileLogStaysTextEverywhere() {
        given(reports.get("one")).willReturn(log("530 <img src=x onerror=alert(1)>\u001b[31m"));
        for (String path : List.of("/reports/one", "/reports/one.txt", "/reports/one.md")) {
            assertThat(mvc.get().uri(path).accept("text/html", "*/*"))
                    .bodyText()
                    .contains("img src=x", "\\x1b[31m")
                    .doesNotContain("\u001b");
        }
        assertThat(mvc.get().uri("/reports/one").accept("text/html"))
                .bodyText()
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reports/one.txt", "/reports/one.md"})
    void textOfLogHasWhatThePageHas(String path) {
        given(reports.get("one")).willReturn(diagnosed());
        assertThat(mvc.get().uri(path))
                .bodyText()
                .contains(
                        "ftp.example.com, from a FileZilla client log",
                        "What it is not: Not the password",
                        "The check that decides: ",
                        "Server: vsftpd 3.0.5",
                        "Text for your hosting company",
                        "Hello,");
    }

    @Test
    void missingReportIsPageOfItsOwn() {
        given(reports.get("none")).willThrow(new ReportNotFoundException());
        assertThat(mvc.get().uri("/reports/none").accept("text/html")).hasStatus(404);
    }

    private static Report report(String greeting) {
        Transcript transcript =
                TranscriptBuilder.connectedTo("192.0.2.10").received(greeting).build();
        return new Report(
                "one",
                ReportStatus.FINISHED,
                null,
                new ReportTarget("ftp.example.com", 21, "auto", "anonymous"),
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(2),
                transcript,
                DiagnosisFixture.diagnose(transcript));
    }

    private static Report open() {
        return new Report(
                "one",
                ReportStatus.RUNNING,
                null,
                new ReportTarget("ftp.example.com", 21, "auto", "anonymous"),
                Instant.EPOCH,
                null,
                TranscriptBuilder.connectedTo("192.0.2.10").build(),
                null);
    }

    /** Two sessions, the first of which was answered like this. */
    private static Report log(String answer) {
        Transcript first =
                TranscriptBuilder.session()
                        .stage(Stage.LOGIN)
                        .sent("USER mira")
                        .received(answer)
                        .add(new ClientMessage(Duration.ZERO, Stage.LOGIN, answer, ""))
                        .add(new ClientMessage(Duration.ZERO, Stage.LOGIN, "Disconnected", ""))
                        .add(
                                new SessionBegun(
                                        Duration.ZERO,
                                        Stage.LOGIN,
                                        SessionPurpose.ELSEWHERE_IN_LOG))
                        .sent("USER mira")
                        .build();
        Transcript transcript = new Transcript(first.events(), List.of());
        return log(transcript, finding(answer));
    }

    private static Report diagnosed() {
        Transcript transcript =
                new Transcript(
                        TranscriptBuilder.session()
                                .stage(Stage.LOGIN)
                                .sent("USER mira")
                                .received("530 No, mira")
                                .build()
                                .events(),
                        List.of());
        return log(transcript, finding("the server is closed"));
    }

    private static Report log(Transcript transcript, Finding finding) {
        return new Report(
                "one",
                ReportStatus.FINISHED,
                new LogSource("filezilla-client", "FileZilla client", "filezilla", 3, 1_031),
                new ReportTarget("ftp.example.com", 0, "", "mira"),
                Instant.EPOCH,
                Instant.EPOCH,
                transcript,
                new Diagnosis(
                        new Verdict(Verdict.Level.ERROR, "Broken", finding.title(), "Why."),
                        List.of(finding),
                        new ServerGuess("vsftpd", "vsftpd", "3.0.5", 0.93)));
    }

    private static Finding finding(String title) {
        return new Finding(
                "passive-address-unroutable",
                Severity.ERROR,
                "Broken",
                title,
                "It is so.",
                List.of(
                        new Fix(
                                Fix.Audience.SERVER,
                                "vsftpd",
                                "Name the public address.",
                                "/etc/vsftpd.conf",
                                "pasv_address=203.0.113.47"),
                        new Fix(
                                Fix.Audience.SERVER,
                                "proftpd",
                                "Name the public address.",
                                "proftpd.conf",
                                "MasqueradeAddress 203.0.113.47"),
                        new Fix(Fix.Audience.CLIENT, null, "Use EPSV.", null, null)),
                0.93,
                List.of(1, 2),
                List.of("Not the password: line 2 accepts it."),
                "Connect from another network.");
    }
}
