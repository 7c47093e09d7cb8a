package dev.replydesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.diagnosis.DiagnosisFixture;
import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Irregularity;
import dev.replydesk.protocol.LineEnd;
import dev.replydesk.protocol.Reply;
import dev.replydesk.protocol.ReplyCode;
import dev.replydesk.protocol.ReplyLine;
import dev.replydesk.protocol.UnreadableReply;
import dev.replydesk.transcript.Certificate;
import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.ConnectFailure;
import dev.replydesk.transcript.ContentCheck;
import dev.replydesk.transcript.DataEnd;
import dev.replydesk.transcript.Direction;
import dev.replydesk.transcript.HealthySessions;
import dev.replydesk.transcript.SessionPurpose;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.StageResult;
import dev.replydesk.transcript.TlsFailure;
import dev.replydesk.transcript.TlsSupport;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportJsonTests {
    private static final Duration AT = Duration.ofNanos(1_234_567_891);
    private static final ReplyLine LINE = new ReplyLine("220 Ready", true, LineEnd.CRLF, 0);

    private static final List<TranscriptEvent> EVENTS =
            List.of(
                    new TranscriptEvent.NameResolved(
                            AT, Stage.RESOLVE, "ftp.example.com", List.of("192.0.2.10", "::1")),
                    new TranscriptEvent.NameNotResolved(AT, Stage.RESOLVE, "ftp.example.com"),
                    new TranscriptEvent.Connected(
                            AT, Stage.CONNECT, Channel.CONTROL, "192.0.2.10", 21),
                    new TranscriptEvent.ConnectFailed(
                            AT,
                            Stage.CONNECT,
                            Channel.DATA,
                            "192.0.2.10",
                            50000,
                            ConnectFailure.TIMED_OUT),
                    new TranscriptEvent.CommandSent(
                            AT, Stage.LOGIN, new Command("PASS", "tr0ub4dor")),
                    new TranscriptEvent.ReplyReceived(
                            AT,
                            Stage.GREETING,
                            new Reply(
                                    new ReplyCode(220),
                                    List.of(new ReplyLine("220-a", false, LineEnd.LF, 7), LINE),
                                    EnumSet.allOf(Irregularity.class))),
                    new TranscriptEvent.UnreadableReply(
                            AT,
                            Stage.GREETING,
                            new UnreadableReply(
                                    List.of(new ReplyLine("huh", true, LineEnd.NONE, 0)),
                                    UnreadableReply.Problem.NO_CODE,
                                    Set.of())),
                    new TranscriptEvent.NoReply(AT, Stage.LISTING, Duration.ofSeconds(30)),
                    new TranscriptEvent.ConnectionLost(AT, Stage.LISTING, Channel.DATA, true),
                    new TranscriptEvent.TlsEstablished(
                            AT,
                            Stage.TLS,
                            Channel.CONTROL,
                            "TLSv1.3",
                            "TLS_AES_256_GCM_SHA384",
                            true,
                            List.of(
                                    new Certificate(
                                            "CN=a",
                                            "CN=b",
                                            Instant.EPOCH,
                                            Instant.parse("2026-12-31T23:59:59.123456789Z"),
                                            "RSA 1024",
                                            "SHA1withRSA",
                                            List.of("It expired."))),
                            "ftp",
                            true),
                    new TranscriptEvent.TlsFailed(
                            AT, Stage.TLS, Channel.CONTROL, TlsFailure.NOT_TLS, "detail"),
                    new TranscriptEvent.SessionBegun(AT, Stage.UPLOAD, SessionPurpose.CLEAN_UP),
                    new TranscriptEvent.TlsVersionAsked(
                            AT, Stage.TLS, "TLSv1.1", TlsSupport.REFUSED),
                    new TranscriptEvent.ActivePortOpened(
                            AT, Stage.DATA_CONNECTION, "192.0.2.1", 50000),
                    new TranscriptEvent.ActiveConnection(
                            AT, Stage.DATA_CONNECTION, "192.0.2.10", 20, true),
                    new TranscriptEvent.NoActiveConnection(
                            AT, Stage.DATA_CONNECTION, Duration.ofSeconds(10)),
                    new TranscriptEvent.DataTransferred(
                            AT,
                            Stage.LISTING,
                            Direction.RECEIVED,
                            5_000_000_000L,
                            Duration.ofMillis(12),
                            DataEnd.NO_CLOSE_NOTIFY),
                    new TranscriptEvent.ContentCompared(
                            AT, Stage.DOWNLOAD, ContentCheck.RESTART, false, 7, 8),
                    new TranscriptEvent.ListingReceived(
                            AT, Stage.LISTING, 5_000_000_000L, 3, false, 2, false),
                    new TranscriptEvent.ClientMessage(AT, Stage.LISTING, "ftp> ls", "LIST"),
                    new TranscriptEvent.ServerMessage(AT, Stage.LOGIN, "FAIL LOGIN"),
                    new TranscriptEvent.Remark(AT, Stage.GOODBYE, "text"));

    @Test
    void everyKindOfEventComesBackAsItWas() {
        assertThat(EVENTS)
                .extracting(event -> (Object) event.getClass())
                .containsExactlyInAnyOrder(
                        (Object[]) TranscriptEvent.class.getPermittedSubclasses());
        assertThat(throughJson(EVENTS)).isEqualTo(EVENTS);
    }

    @Test
    void secretsNeverEnter() {
        assertThat(ReportJson.writeAll(EVENTS)).noneMatch(json -> json.contains("tr0ub4dor"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "220 nul \u0000 escape \u001b[2J delete \u007f next \u0085",
                "220 lone \ud83d and \udc00 surrogates",
                "220 right to left \u202egnp.exe\u202c",
                "220 </script><script>alert(\"1\")</script> \\ ' ",
                "220 世界 🎉 \u2028 \u2029 \ufeff \uffff"
            })
    void hostileTextComesBackAsItWas(String text) {
        List<TranscriptEvent> events =
                List.of(
                        new TranscriptEvent.Remark(AT, Stage.GREETING, text),
                        new TranscriptEvent.ReplyReceived(
                                AT,
                                Stage.GREETING,
                                new Reply(
                                        new ReplyCode(220),
                                        List.of(new ReplyLine(text, true, LineEnd.CRLF, 0)),
                                        Set.of())));
        assertThat(throughJson(events)).isEqualTo(events);
        assertThat(ReportJson.writeAll(events))
                .allMatch(json -> json.chars().allMatch(c -> c >= 0x20 && c <= 0x7F));
    }

    @Test
    void wholeSessionsComeBackAsTheyWere() {
        for (Transcript transcript : HealthySessions.all()) {
            assertThat(
                            ReportJson.transcript(
                                    ReportJson.writeAll(transcript.events()),
                                    ReportJson.write(transcript.stages())))
                    .isEqualTo(transcript);
        }
    }

    @Test
    void everyOutcomeOfStageComesBackAsItWas() {
        List<StageResult> stages =
                Arrays.stream(StageOutcome.values())
                        .map(outcome -> new StageResult(Stage.DATA_CONNECTION, outcome, AT, "why"))
                        .toList();
        assertThat(ReportJson.transcript(List.of(), ReportJson.write(stages)).stages())
                .isEqualTo(stages);
    }

    @Test
    void diagnosisComesBackAsItWas() {
        var diagnosis = DiagnosisFixture.diagnose(new Transcript(EVENTS, List.of()));
        assertThat(diagnosis.findings()).isNotEmpty();
        assertThat(ReportJson.diagnosis(ReportJson.write(diagnosis))).isEqualTo(diagnosis);
    }

    private static List<TranscriptEvent> throughJson(List<TranscriptEvent> events) {
        return ReportJson.transcript(ReportJson.writeAll(events), "[]").events();
    }
}
