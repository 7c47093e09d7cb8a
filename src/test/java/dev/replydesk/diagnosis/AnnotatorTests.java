package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.connectedTo;
import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.CommandEntry;
import dev.replydesk.catalog.CommandReply;
import dev.replydesk.catalog.CommandReply.Phase;
import dev.replydesk.catalog.TestCatalog;
import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.ConnectFailure;
import dev.replydesk.transcript.HealthySessions;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.TlsFailure;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotatorTests {

    @Test
    void annotateGivesOneAnnotationAnEvent() {
        for (Transcript transcript : HealthySessions.all()) {
            assertThat(DiagnosisFixture.annotate(transcript)).hasSameSizeAs(transcript.events());
        }
    }

    @Test
    void annotateOfHealthySessionsFindsNoViolation() {
        for (Transcript transcript : HealthySessions.all()) {
            assertThat(DiagnosisFixture.annotate(transcript))
                    .extracting(Annotation::conformance)
                    .doesNotContain(Conformance.VIOLATION);
        }
    }

    @Test
    void commandIsNamed() {
        assertThat(last(connectedTo("192.0.2.10").sent("PASV")).meaning())
                .isEqualTo("Passive Mode.");
        assertThat(last(connectedTo("192.0.2.10").sent("NOPE x")).meaning()).isEmpty();
    }

    @Test
    void replyMeansWhatItMeansAfterItsCommand() {
        String afterUser = answer("USER x", "530 No").meaning();
        String afterPass = answer("PASS x", "530 No").meaning();
        assertThat(afterUser).isNotBlank().isNotEqualTo(afterPass);
        assertThat(answer("STOR x", "550 No").meaning())
                .startsWith(
                        TestCatalog.get()
                                .code(550)
                                .orElseThrow()
                                .text()
                                .orElseThrow()
                                .after()
                                .get("STOR"));
    }

    @Test
    void replyThatMayAnswerAnyCommandIsExpected() {
        Annotation annotation = answer("STRU F", "502 No");
        assertThat(annotation.conformance()).isEqualTo(Conformance.EXPECTED);
        assertThat(annotation.reference()).startsWith("RFC 959");
    }

    @Test
    void replyThatNoStandardKnowsIsExplainedByItsDigits() {
        Annotation annotation = answer("NOOP", "299 Why not");
        assertThat(annotation.meaning()).contains("No standard knows `299`", "2xx Positive");
        assertThat(annotation.conformance()).isEqualTo(Conformance.UNUSUAL);
        assertThat(answer("NOOP", "259 Why not").meaning()).contains("File System");
    }

    @Test
    void replyThatOnlyServersGiveIsUnusual() {
        Annotation annotation = answer("PASS x", "232 No password needed");
        assertThat(annotation.conformance()).isEqualTo(Conformance.UNUSUAL);
        assertThat(annotation.reference()).isEqualTo("practice, in no RFC");
    }

    @Test
    void replyAfterTheFinalOneIsViolation() {
        Annotation annotation =
                last(
                        connectedTo("192.0.2.10")
                                .sent("USER x")
                                .received("331 Password")
                                .received("530 Surprise"));
        assertThat(annotation.conformance()).isEqualTo(Conformance.VIOLATION);
        assertThat(annotation.meaning()).contains("already had its final reply");
    }

    @Test
    void finalReplyWithoutPreliminaryOneIsUnusual() {
        Annotation annotation = answer("LIST", "226 Done");
        assertThat(annotation.conformance()).isEqualTo(Conformance.UNUSUAL);
        assertThat(annotation.meaning()).contains("preliminary reply (1yz) should have come");
    }

    @Test
    void replyThatMayOnlyComeFirstIsUnusualAfterPreliminaryOne() {
        Annotation annotation =
                last(
                        connectedTo("192.0.2.10")
                                .sent("LIST")
                                .received("150 Here")
                                .received("530 Log in"));
        assertThat(annotation.conformance()).isEqualTo(Conformance.UNUSUAL);
    }

    @Test
    void serverMayGiveUpAtAnyTime() {
        var session = connectedTo("192.0.2.10");
        assertThat(last(session.received("421 Too many")).conformance())
                .isEqualTo(Conformance.EXPECTED);
        session.sent("LIST").received("150 Here");
        assertThat(last(session.received("421 Shutting down")).conformance())
                .isEqualTo(Conformance.EXPECTED);
        session.sent("NOOP").received("200 ok");
        assertThat(last(session.received("421 Idle for too long")).conformance())
                .isEqualTo(Conformance.EXPECTED);
        assertThat(answer("NOPE", "421 No").conformance()).isEqualTo(Conformance.EXPECTED);
    }

    @Test
    void passiveReplyIsReckonedUp() {
        assertThat(answer("PASV", "227 Ok (192,0,2,10,195,80)").meaning())
                .contains("The address is 192.0.2.10, the port 50000 (195 × 256 + 80).");
        assertThat(answer("PASV", "227 Ok").meaning()).contains("no usable address and port");
        assertThat(answer("EPSV", "229 Ok (|||50000|)").meaning()).contains("The port is 50000.");
        assertThat(answer("EPSV", "229 Ok").meaning()).contains("no usable port");
    }

    @Test
    void unreadableLineIsViolationAndNamesTheProtocol() {
        Annotation annotation = last(connectedTo("192.0.2.10").received("SSH-2.0-OpenSSH_9.6"));
        assertThat(annotation.conformance()).isEqualTo(Conformance.VIOLATION);
        assertThat(annotation.meaning())
                .contains("SSH (SFTP runs over it)", "three-digit reply code");
        assertThat(annotation.reference()).isEqualTo("RFC 959 section 4.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"200 ok\n", "200\r\n", "200ok\r\n"})
    void formThatBreaksClientsIsViolation(String reply) {
        Annotation annotation = last(connectedTo("192.0.2.10").sent("NOOP").receivedRaw(reply));
        assertThat(annotation.conformance()).isEqualTo(Conformance.VIOLATION);
        assertThat(annotation.reference()).isEqualTo("RFC 959 section 4.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"200 \u00fc\r\n", "200 \u001b[2J\r\n", "200-a\r\n331 b\r\n200 c\r\n"})
    void formThatIsOnlyOddIsUnusual(String reply) {
        Annotation annotation = last(connectedTo("192.0.2.10").sent("NOOP").receivedRaw(reply));
        assertThat(annotation.conformance()).isEqualTo(Conformance.UNUSUAL);
    }

    @Test
    void oddFormsAreNamedInTheSameOrderEveryTime() {
        String meaning = last(connectedTo("192.0.2.10").receivedRaw("220\u00fc\u0000\n")).meaning();
        assertThat(meaning)
                .containsSubsequence("LF alone", "Neither a space", "UTF-8", "control characters");
    }

    @Test
    void eventsThatAreNoRepliesHaveNoConformance() {
        var session =
                session()
                        .stage(Stage.CONNECT)
                        .notResolved("ftp.example.com")
                        .connectFailed(Channel.CONTROL, "192.0.2.10", 21, ConnectFailure.REFUSED)
                        .heardNothing()
                        .tlsFailed(Channel.CONTROL, TlsFailure.CLOSED)
                        .encrypted(Channel.DATA);
        assertThat(DiagnosisFixture.annotate(session.build()))
                .allSatisfy(
                        annotation -> {
                            assertThat(annotation.meaning()).isNotBlank();
                            assertThat(annotation.conformance()).isNull();
                        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void replyThatTheCatalogKnowsIsExplainedAndPlaced(CommandEntry command, CommandReply rule) {
        var session = connectedTo("192.0.2.10");
        if (!command.verb().equals("CONNECT")) {
            session.sent(command.verb());
        }
        if (rule.phase() == Phase.SECOND) {
            session.received("150 Here");
        }
        Annotation annotation = last(session.received(rule.code() + " Text"));
        assertThat(annotation.meaning()).isNotBlank().doesNotContain("..", "No standard knows");
        assertThat(annotation.reference()).isNotBlank();
        assertThat(annotation.conformance())
                .isEqualTo(rule.isPractice() ? Conformance.UNUSUAL : Conformance.EXPECTED);
    }

    static List<Arguments> rules() {
        return TestCatalog.get().commands().stream()
                .filter(command -> !command.isPseudo() || command.verb().equals("CONNECT"))
                .flatMap(AnnotatorTests::rulesOf)
                .toList();
    }

    private static Stream<Arguments> rulesOf(CommandEntry command) {
        return command.replies().stream()
                .map(
                        rule ->
                                Arguments.argumentSet(
                                        command.verb() + " " + rule.code(), command, rule));
    }

    private static Annotation answer(String command, String reply) {
        return last(connectedTo("192.0.2.10").sent(command).received(reply));
    }

    private static Annotation last(TranscriptBuilder session) {
        return DiagnosisFixture.annotate(session.build()).getLast();
    }
}
