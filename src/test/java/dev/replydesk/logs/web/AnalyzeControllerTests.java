package dev.replydesk.logs.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.replydesk.diagnosis.Annotator;
import dev.replydesk.diagnosis.DiagnosisFixture;
import dev.replydesk.logs.Analyses;
import dev.replydesk.logs.LogRefusedException;
import dev.replydesk.logs.Redaction;
import dev.replydesk.logs.SentLog;
import dev.replydesk.logs.StubLogReader;
import dev.replydesk.logs.TooManyLogsException;
import dev.replydesk.report.LogSource;
import dev.replydesk.report.Report;
import dev.replydesk.report.ReportReader;
import dev.replydesk.report.ReportStatus;
import dev.replydesk.report.ReportTarget;
import dev.replydesk.site.PageTest;
import dev.replydesk.testing.PageHead;
import dev.replydesk.transcript.Transcript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest(AnalyzeController.class)
@Import({ReportReader.class, Annotator.class, DiagnosisFixture.Slice.class})
class AnalyzeControllerTests {
    private static final String LOG = "> USER mira\n< 530 Login incorrect.\n";

    @Autowired private MockMvcTester mvc;

    @MockitoBean private Analyses analyses;

    @Test
    void formOffersWhatItShould() {
        var page = mvc.get().uri("/analyze").exchange();
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "name=\"log\"",
                        "type=\"file\"",
                        "name=\"hideAddresses\"",
                        "name=\"hideNames\"",
                        "Secrets are always removed",
                        "formaction=\"/analyze/preview\"",
                        "name=\"_csrf\"",
                        "20 MiB",
                        "href=\"/analyze\" aria-current=\"page\"");
        assertThat(PageHead.of(page).canonical()).endsWith("/analyze");
    }

    @ParameterizedTest
    @EnumSource(Example.class)
    void exampleFillsTheArea(Example example) {
        assertThat(example.text()).hasLineCount(example.text().split("\n").length).contains("mira");
        assertThat(mvc.get().uri("/analyze").param("example", example.id()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        example.text()
                                .lines()
                                .toList()
                                .getLast()
                                .replace("'", "&#39;")
                                .replace(">", "&gt;"));
    }

    @Test
    void logLeadsToItsReport() throws IOException {
        var sent = new AtomicReference<String>();
        given(analyses.keep(any())).willAnswer(call -> keep(call.getArgument(0), sent));
        assertThat(post("/analyze", LOG)).hasStatus(303).hasRedirectedUrl("/reports/one");
        assertThat(sent).hasValue(LOG + "false false");
    }

    @Test
    void chosenFileCountsMoreThanWhatWasTyped() throws IOException {
        var sent = new AtomicReference<String>();
        given(analyses.keep(any())).willAnswer(call -> keep(call.getArgument(0), sent));
        var file =
                new MockMultipartFile(
                        "file", "a.log", "text/plain", LOG.getBytes(StandardCharsets.UTF_8));
        assertThat(
                        mvc.post()
                                .uri("/analyze")
                                .multipart()
                                .file(file)
                                .param("log", "typed")
                                .param("hideNames", "true")
                                .with(csrf()))
                .hasRedirectedUrl("/reports/one");
        assertThat(sent).hasValue(LOG + "false true");
    }

    @ParameterizedTest
    @CsvSource({"EMPTY, 422", "NOT_TEXT, 422", "NOTHING_OF_FTP, 422", "TOO_LARGE, 413"})
    void refusedLogComesBackWithTheReason(LogRefusedException.Reason reason, int status)
            throws IOException {
        given(analyses.keep(any()))
                .willThrow(new LogRefusedException(reason, "It is <not> what we read."));
        assertThat(post("/analyze", "</textarea><img src=x onerror=alert(1)>"))
                .hasStatus(status)
                .bodyText()
                .contains(
                        "It is &lt;not&gt; what we read.",
                        "&lt;/textarea&gt;&lt;img src=x",
                        "aria-invalid=\"true\"",
                        "20 MiB")
                .doesNotContain("<img");
    }

    @Test
    void logThatIsTooLongToBeShownAgainIsLeftOut() throws IOException {
        given(analyses.keep(any()))
                .willThrow(new LogRefusedException(LogRefusedException.Reason.NOT_TEXT, "No."));
        assertThat(post("/analyze", "x".repeat(300_000)))
                .bodyText()
                .contains("too long to be shown here again")
                .hasSizeLessThan(100_000);
    }

    @Test
    void formComesBackWhenOthersAreServed() throws IOException {
        given(analyses.keep(any())).willThrow(new TooManyLogsException());
        assertThat(post("/analyze", LOG))
                .hasStatus(503)
                .hasHeader("Retry-After", "15")
                .bodyText()
                .contains("Too many logs at once", "&gt; USER mira");
    }

    @Test
    void previewShowsTheLinesOnThePageOrAsFragment() throws IOException {
        given(analyses.look(any()))
                .willAnswer(
                        call -> {
                            SentLog sent = call.<SentLog.Source>getArgument(0).open();
                            return new StubLogReader().read(sent.bytes(), sent.redaction());
                        });
        String log = "> PASS s3cret\n< 230 <b>Welcome</b>\n\u001b[31m\n";
        assertThat(post("/analyze/preview", log))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "What will be kept",
                        "PASS ••••••••",
                        "230 &lt;b&gt;Welcome",
                        "\\x1b[31m",
                        "site-header",
                        "curl verbose output, 1 session, 3 lines");
        assertThat(
                        mvc.post()
                                .uri("/analyze/preview")
                                .param("log", log)
                                .header("HX-Request", "true")
                                .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("PASS ••••••••")
                .doesNotContain("site-header", "s3cret");
    }

    @Test
    void previewOfWhatIsNoLogSaysSo() throws IOException {
        given(analyses.look(any()))
                .willThrow(new LogRefusedException(LogRefusedException.Reason.EMPTY, "Nothing."));
        assertThat(post("/analyze/preview", "")).hasStatus(422).bodyText().contains("Nothing.");
        assertThat(mvc.post().uri("/analyze/preview").header("HX-Request", "true").with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing.")
                .doesNotContain("site-header");
    }

    @Test
    void formWithoutTokenIsRefused() {
        assertThat(mvc.post().uri("/analyze").param("log", LOG)).hasStatus(403);
        assertThat(mvc.post().uri("/analyze/preview").param("log", LOG)).hasStatus(403);
    }

    private MvcTestResult post(String path, String log) {
        return mvc.post().uri(path).param("log", log).with(csrf()).exchange();
    }

    private static Report keep(SentLog.Source source, AtomicReference<String> sent)
            throws IOException {
        SentLog log = source.open();
        Redaction redaction = log.redaction();
        sent.set(
                new String(log.bytes().readAllBytes(), StandardCharsets.UTF_8)
                        + redaction.addresses()
                        + " "
                        + redaction.names());
        return new Report(
                "one",
                ReportStatus.FINISHED,
                new LogSource("curl", "curl", "curl", 1, 2),
                new ReportTarget("", 0, "", ""),
                Instant.EPOCH,
                Instant.EPOCH,
                new Transcript(List.of(), List.of()),
                null);
    }
}
