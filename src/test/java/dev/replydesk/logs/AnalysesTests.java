package dev.replydesk.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import dev.replydesk.report.LogSource;
import dev.replydesk.report.Report;
import dev.replydesk.report.ReportTarget;
import dev.replydesk.report.Reports;
import dev.replydesk.report.SeenSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.web.ErrorResponseException;

class AnalysesTests {
    private static final Duration SHORT = Duration.ofMillis(50);

    private final Reports reports = mock(Reports.class);
    private final Analyses analyses = new Analyses(new StubLogReader(), reports, SHORT);

    @Test
    @SuppressWarnings("unchecked")
    void keepFilesWhatTheReaderFound() throws IOException {
        analyses.keep(log("> USER mira\n< 230 Welcome\n"));
        var source = ArgumentCaptor.forClass(LogSource.class);
        ArgumentCaptor<List<SeenSession>> sessions = ArgumentCaptor.forClass(List.class);
        then(reports).should().keep(source.capture(), sessions.capture());
        assertThat(source.getValue())
                .isEqualTo(new LogSource("curl-verbose", "curl verbose output", "curl", 1, 2));
        assertThat(sessions.getValue())
                .singleElement()
                .satisfies(
                        session -> {
                            assertThat(session.target().host()).isEqualTo("ftp.example.com");
                            assertThat(session.transcript().events()).hasSize(2);
                        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatWasHiddenIsNoTarget() throws IOException {
        analyses.keep(
                () ->
                        new SentLog(
                                new TextStream("> USER mira\n< 230 Welcome\n"),
                                new Redaction(false, true)));
        ArgumentCaptor<List<SeenSession>> sessions = ArgumentCaptor.forClass(List.class);
        then(reports).should().keep(any(), sessions.capture());
        assertThat(sessions.getValue().getFirst().target())
                .isEqualTo(new ReportTarget("", 21, "plain", ""));
    }

    @Test
    void lookKeepsNothing() throws IOException {
        assertThat(analyses.look(log("< 220 Ready\n")).lines()).isEqualTo(1);
        then(reports).should(never()).keep(any(), any());
    }

    @Test
    void fifthLogIsTurnedAwayWhileFourAreRead() throws Exception {
        var inside = new CountDownLatch(Analyses.AT_ONCE);
        var end = new CountDownLatch(1);
        given(reports.keep(any(), any()))
                .willAnswer(
                        call -> {
                            inside.countDown();
                            end.await();
                            return mock(Report.class);
                        });
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < Analyses.AT_ONCE; i++) {
                others.submit(() -> analyses.keep(log("< 220 Ready\n")));
            }
            inside.await();
            assertThatExceptionOfType(TooManyLogsException.class)
                    .isThrownBy(() -> analyses.keep(log("< 220 Ready\n")))
                    .satisfies(
                            refused ->
                                    assertThat(refused.getHeaders().getFirst("Retry-After"))
                                            .isEqualTo("15"));
            end.countDown();
        }
        assertThat(analyses.look(log("< 220 Ready\n")).lines()).isEqualTo(1);
    }

    @Test
    void placeIsFreeAgainAfterALogThatIsNone() throws IOException {
        for (int i = 0; i <= Analyses.AT_ONCE; i++) {
            assertThatExceptionOfType(LogRefusedException.class)
                    .isThrownBy(() -> analyses.keep(log("")));
        }
        assertThat(analyses.look(log("< 220 Ready\n")).lines()).isEqualTo(1);
    }

    @Test
    void logThatDripsIsGivenUp() {
        var slow = new HurriedStream(InputStream.nullInputStream(), Duration.ZERO);
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> slow.read(new byte[1]))
                .satisfies(late -> assertThat(late.getStatusCode().value()).isEqualTo(408));
    }

    private static SentLog.Source log(String text) {
        return () ->
                new SentLog(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        Redaction.SECRETS_ONLY);
    }
}
