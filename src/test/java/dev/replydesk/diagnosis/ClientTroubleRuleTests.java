package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.TranscriptBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientTroubleRuleTests {

    @Test
    void examineWhenClientNamesTroubleQuotesIt() {
        assertThat(ask(session().said("connect: Connection refused", "")))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("connection-refused");
                            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                            assertThat(finding.evidence()).containsExactly(1);
                            assertThat(finding.explanation())
                                    .startsWith("The client says “connect: Connection refused”.");
                        });
    }

    @Test
    void examineCutsLongMessages() {
        String message = "Connection refused " + "x".repeat(400);
        assertThat(ask(session().said(message, "")).getFirst().explanation())
                .contains("x…”")
                .doesNotContain("x".repeat(200));
    }

    @Test
    void examineOfMessageWithoutTroubleFindsNothing() {
        assertThat(ask(session().said("Connected to the server, all is fine", ""))).isEmpty();
    }

    @Test
    void examineWhenMessageOnlyRepeatsTheReplyLeavesItToTheReply() {
        assertThat(
                        ask(
                                session()
                                        .sent("LIST")
                                        .received("425 No data connection")
                                        .said("error 425: connection timed out", "")))
                .isEmpty();
    }

    @Test
    void examineWhenTheNumberIsPartOfAnotherTakesTheMessageForItsOwn() {
        for (String message :
                List.of("a1425 connection timed out", "connection timed out (4250 ms)")) {
            assertThat(
                            ask(
                                    session()
                                            .sent("LIST")
                                            .received("425 No data connection")
                                            .said(message, "")))
                    .as(message)
                    .isNotEmpty();
        }
    }

    @Test
    void examineWhenTheReplyIsFarAwayTakesTheMessageForItsOwn() {
        assertThat(
                        ask(
                                session()
                                        .sent("LIST")
                                        .received("425 No data connection")
                                        .sent("PASV")
                                        .sent("LIST")
                                        .said("425? connection timed out", "")))
                .isNotEmpty();
    }

    @Test
    void examineWhenClientTellsTheAnswerInItsOwnWordsHearsItOut() {
        assertThat(ask(session().said("upload failed: Permission denied", "")))
                .extracting(Finding::cause)
                .containsExactly("permission-denied");
        assertThat(ask(session().said("Please check that Permission denied is not set", "")))
                .isEmpty();
    }

    @Test
    void examineOfStackInsideDataConnectionIsAboutIt() {
        TranscriptBuilder connecting = session().said("connect timed out", "STOR");
        TranscriptBuilder data =
                session().stage(Stage.DATA_CONNECTION).said("connect timed out", "STOR");
        assertThat(ask(connecting).getFirst().cause()).isEqualTo("connection-timed-out");
        assertThat(ask(data).getFirst().cause()).isEqualTo("passive-ports-blocked");
    }

    @Test
    void examineOfTimeoutAfterPasvIsNotAboutDataConnection() {
        assertThat(
                        ask(
                                session()
                                        .sent("PASV")
                                        .stage(Stage.DATA_CONNECTION)
                                        .said("read timed out", "PASV")))
                .extracting(Finding::cause)
                .doesNotContain("passive-ports-blocked");
    }

    private static List<Finding> ask(TranscriptBuilder session) {
        return DiagnosisFixture.ask(ClientTroubleRule.class, session.build());
    }
}
