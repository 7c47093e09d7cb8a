package dev.replydesk.probe;

import static dev.replydesk.probe.ProbeRun.codes;
import static dev.replydesk.probe.ProbeRun.outcome;
import static dev.replydesk.probe.ProbeRun.replies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.diagnosis.Annotation;
import dev.replydesk.diagnosis.Conformance;
import dev.replydesk.diagnosis.Diagnosis;
import dev.replydesk.diagnosis.DiagnosisFixture;
import dev.replydesk.diagnosis.Finding;
import dev.replydesk.protocol.Irregularity;
import dev.replydesk.protocol.Reply;
import dev.replydesk.protocol.ReplyReader;
import dev.replydesk.protocol.UnreadableReply.Problem;
import dev.replydesk.testing.ScriptedFtpServer;
import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.TlsFailure;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.ConnectFailed;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import dev.replydesk.transcript.TranscriptEvent.TlsFailed;
import dev.replydesk.transcript.TranscriptEvent.UnreadableReply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Probes servers that do what no daemon can be made to do. */
class MisbehavingServerTests {
    private static final String REFUSE_LOGIN =
            """
            > USER anonymous
            < 530 No
            > QUIT
            < 221 Bye
            """;

    @Test
    void bareLineFeedsAreReadAndNamed() {
        Transcript transcript = plain("! bare-lf 220 Unix made\n" + REFUSE_LOGIN);
        Reply greeting = replies(transcript).findFirst().orElseThrow();
        assertThat(greeting.bytes()).isEqualTo(bytes("220 Unix made\n"));
        assertThat(greeting.irregularities()).containsExactly(Irregularity.BARE_LF);
        Annotation annotation = annotationOf(transcript, "220");
        assertThat(annotation.conformance()).isEqualTo(Conformance.VIOLATION);
        assertThat(annotation.meaning()).contains("LF alone");
    }

    @Test
    void codeWithoutTextIsReadAndNamed() {
        Transcript transcript = plain("! raw 220\\r\\n\n" + REFUSE_LOGIN);
        Reply greeting = replies(transcript).findFirst().orElseThrow();
        assertThat(greeting.bytes()).isEqualTo(bytes("220\r\n"));
        assertThat(greeting.irregularities()).containsExactly(Irregularity.CODE_ONLY);
        assertThat(annotationOf(transcript, "220").meaning()).contains("stands alone");
    }

    @Test
    void digitsInsideLongGreetingDoNotShiftLaterReplies() {
        Transcript transcript =
                plain(
                        """
                        < 220-Welcome
                        < 2 users online
                        < 3000 files
                        < 220 Ready
                        """
                                + REFUSE_LOGIN);
        assertThat(replies(transcript).findFirst().orElseThrow().bytes())
                .isEqualTo(bytes("220-Welcome\r\n2 users online\r\n3000 files\r\n220 Ready\r\n"));
        assertThat(codes(transcript)).containsExactly(220, 530, 221);
        assertThat(transcript.repliesTo("USER")).hasSize(1);
        assertThat(annotationOf(transcript, "220").conformance()).isEqualTo(Conformance.EXPECTED);
    }

    @Test
    void foreignPassiveAddressIsRecordedAndTheServerItselfIsUsed() {
        Transcript transcript =
                plain(
                        """
                        < 220 Ready
                        > USER anonymous
                        < 331 Password
                        > PASS *
                        < 230 In
                        """
                                + SessionScript.LOOKING_AROUND
                                + """
                                > PASV
                                < 227 Entering Passive Mode (192,168,1,20,195,80).
                                > EPSV
                                < 500 What
                                > PORT *
                                < 500 What
                                > EPRT *
                                < 500 What
                                > QUIT
                                < 221 Bye
                                """);
        assertThat(replies(transcript).filter(reply -> reply.code().value() == 227))
                .extracting(Reply::raw)
                .containsExactly("227 Entering Passive Mode (192,168,1,20,195,80).");
        assertThat(annotationOf(transcript, "227").meaning())
                .contains("192.168.1.20", "50000", "195 × 256 + 80");
        assertThat(transcript.all(ConnectFailed.class))
                .extracting(ConnectFailed::address)
                .containsExactly("192.168.1.20", "127.0.0.1");
        assertThat(diagnose(transcript).findings())
                .extracting(Finding::cause)
                .contains("passive-address-unroutable", "passive-ports-blocked");
    }

    @Test
    void stallAfter234EndsOnItsDeadlineAndIsNamed() {
        Transcript transcript =
                run(
                        Security.AUTO,
                        """
                        < 220 Ready
                        > AUTH TLS
                        < 234 Go ahead
                        ! stall
                        """);
        assertThat(replies(transcript))
                .extracting(Reply::raw)
                .containsExactly("220 Ready", "234 Go ahead");
        assertThat(transcript.all(TlsFailed.class))
                .singleElement()
                .satisfies(failed -> assertThat(failed.failure()).isEqualTo(TlsFailure.TIMED_OUT));
        assertThat(first(transcript).cause()).isEqualTo("tls-handshake-failed");
        assertThat(outcome(transcript, Stage.LOGIN)).isEqualTo(StageOutcome.SKIPPED);
    }

    @Test
    void plainTextAfter234IsNotLost() {
        Transcript transcript =
                run(
                        Security.EXPLICIT,
                        """
                        < 220 Ready
                        > AUTH TLS
                        < 234 Go ahead
                        ! pause 300
                        < 421 No certificate
                        """);
        assertThat(codes(transcript)).containsExactly(220, 234, 421);
    }

    @Test
    void lineOfMegabyteIsCutAndSaidSo() {
        Transcript transcript =
                plain("! raw 220 \n! fill 1048576 a\n! raw \\r\\n\n" + REFUSE_LOGIN);
        Reply greeting = replies(transcript).findFirst().orElseThrow();
        assertThat(greeting.irregularities()).contains(Irregularity.LINE_CUT);
        assertThat(greeting.raw()).hasSize(ReplyReader.MAX_LINE_BYTES);
        assertThat(greeting.lines().getFirst().droppedBytes()).isGreaterThan(1_000_000);
        assertThat(codes(transcript)).containsExactly(220, 530, 221);
    }

    @Test
    void endlessGreetingIsCutOff() {
        Transcript transcript = plain("! repeat 200000 220-and so on\n! stall\n");
        assertThat(transcript.all(UnreadableReply.class))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.unreadable().problem()).isEqualTo(Problem.NOT_ENDED);
                            assertThat(event.unreadable().irregularities())
                                    .contains(Irregularity.REPLY_CUT);
                            assertThat(event.unreadable().lines())
                                    .hasSize(ReplyReader.MAX_REPLY_LINES);
                        });
    }

    @Test
    void secondReplyThatNobodyAskedForDoesNotAnswerTheNextCommand() {
        Transcript transcript =
                plain(
                        """
                        < 220 Ready
                        > USER anonymous
                        ! raw 331 Password\\r\\n530 Surprise\\r\\n
                        > PASS *
                        < 530 No
                        > QUIT
                        < 221 Bye
                        """);
        assertThat(transcript.repliesTo("USER")).hasSize(2);
        assertThat(transcript.repliesTo("PASS")).hasSize(1);
        assertThat(annotationOf(transcript, "530 Surprise").conformance())
                .isEqualTo(Conformance.VIOLATION);
    }

    @Test
    void passwordThatTheServerRepeatsIsHidden() {
        try (var server =
                ScriptedFtpServer.playing(
                        """
                        < 220 Ready
                        > USER mira
                        < 331 Password
                        > PASS tr0ub4dor
                        < 530 tr0ub4dor is wrong
                        > QUIT
                        < 221 Bye
                        """)) {
            Transcript transcript =
                    ProbeRun.of(server.port()).with(Security.PLAIN).as("mira", "tr0ub4dor").run();
            server.verifyPlayed();
            assertThat(transcript.toString()).doesNotContain("tr0ub4dor").contains("is wrong");
            assertThat(diagnose(transcript).toString()).doesNotContain("tr0ub4dor");
        }
    }

    @Test
    void loginWithoutPasswordIsAccepted() {
        Transcript transcript =
                plain(
                        """
                        < 220 Ready
                        > USER anonymous
                        < 230 Welcome
                        """
                                + SessionScript.LOOKING_AROUND
                                + """
                        > PASV
                        < 227 Entering Passive Mode ({pasv})
                        > LIST
                        < 150 Here
                        ! data -rw-r--r-- 1 ftp ftp 5 Jan 01 2024 a.txt\\r\\n
                        < 226 Done
                        > EPSV
                        < 229 Entering Extended Passive Mode (|||{port}|)
                        > LIST
                        < 150 Here
                        ! data -rw-r--r-- 1 ftp ftp 5 Jan 01 2024 a.txt\\r\\n
                        < 226 Done
                        > PASV
                        < 227 Entering Passive Mode ({pasv})
                        > NLST
                        < 150 Here
                        ! data a.txt\\r\\n
                        < 226 Done
                        > QUIT
                        < 221 Bye
                        """);
        assertThat(transcript.repliesTo("PASS")).isEmpty();
        assertThat(transcript.all(Connected.class).filter(c -> c.channel() == Channel.DATA))
                .hasSize(3);
        assertThat(diagnose(transcript).verdict().label()).isEqualTo("Healthy");
    }

    @Test
    void serverThatDripsItsGreetingIsLeftAtTheDeadline() {
        Transcript transcript =
                ofServer(
                        Security.PLAIN,
                        Duration.ofMillis(600),
                        "! raw 2\n! pause 250\n! raw 2\n! pause 250\n! raw 0\n! pause 250\n! raw -\n! stall\n");
        assertThat(outcome(transcript, Stage.GREETING)).isEqualTo(StageOutcome.FAILED);
        assertThat(transcript.all(UnreadableReply.class)).isNotEmpty();
    }

    private static Transcript plain(String script) {
        return run(Security.PLAIN, script);
    }

    private static Transcript run(Security security, String script, String... next) {
        return ofServer(security, Duration.ofSeconds(1), script, next);
    }

    private static Transcript ofServer(
            Security security, Duration patience, String script, String... next) {
        try (var server = ScriptedFtpServer.playing(script, next)) {
            Transcript transcript =
                    ProbeRun.of(server.port()).with(security).waiting(patience).run();
            assertThat(transcript.stages()).hasSize(Stage.values().length);
            return transcript;
        }
    }

    private static Annotation annotationOf(Transcript transcript, String start) {
        List<Annotation> annotations = DiagnosisFixture.annotate(transcript);
        return transcript.entries().stream()
                .filter(entry -> entry.event().toString().contains("text=" + start))
                .map(entry -> annotations.get(entry.number() - 1))
                .findFirst()
                .orElseThrow();
    }

    private static Diagnosis diagnose(Transcript transcript) {
        return DiagnosisFixture.diagnose(transcript);
    }

    private static Finding first(Transcript transcript) {
        return diagnose(transcript).findings().getFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
