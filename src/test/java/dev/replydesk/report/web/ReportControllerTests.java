package dev.replydesk.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import dev.replydesk.diagnosis.Annotator;
import dev.replydesk.diagnosis.DiagnosisFixture;
import dev.replydesk.report.Report;
import dev.replydesk.report.ReportNotFoundException;
import dev.replydesk.report.ReportReader;
import dev.replydesk.report.ReportStatus;
import dev.replydesk.report.ReportTarget;
import dev.replydesk.report.Reports;
import dev.replydesk.settings.ReplyDeskSettings;
import dev.replydesk.site.PageTest;
import dev.replydesk.testing.PageHead;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptBuilder;
import java.time.Instant;
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
    ReportText.class,
    ReportMarkdown.class,
    ReportReader.class,
    Annotator.class
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
                new ReportTarget("ftp.example.com", 21, "auto", "anonymous"),
                Instant.EPOCH,
                null,
                TranscriptBuilder.connectedTo("192.0.2.10").build(),
                null);
    }
}
