package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.TranscriptBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerMessageRuleTests {

    @ParameterizedTest
    @CsvSource({
        "USER asd: no such user found, login-user-unknown",
        "mira: invalid shell, login-shell-invalid",
        "sc-substatus=0 sc-win32-status=1326, login-credentials-rejected",
        "sc-substatus=33 sc-win32-status=3, login-home-missing"
    })
    void examineWhenTheServerWritesTheReasonDownNamesIt(String line, String cause) {
        assertThat(ask(session().noted(line)))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo(cause);
                            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                            assertThat(finding.confidence()).isGreaterThan(0.8);
                            assertThat(finding.evidence()).containsExactly(1);
                        });
    }

    @Test
    void examineQuotesTheLineAndCutsLongOnes() {
        String tail = "x".repeat(400);
        assertThat(ask(session().noted("no such user")).getFirst().explanation())
                .startsWith("The server writes “no such user”.");
        assertThat(ask(session().noted("no such user" + tail)).getFirst().explanation())
                .contains("x…”")
                .doesNotContain("x".repeat(200));
    }

    @Test
    void examineOfIisTellsWhatTheNumberMeans() {
        assertThat(ask(session().noted("sc-substatus=33 sc-win32-status=3")).getFirst())
                .extracting(Finding::explanation)
                .asString()
                .startsWith("IIS notes the sub-status 33 beside the reply: ");
    }

    @ParameterizedTest
    @CsvSource({
        "session opened for mira",
        "sc-substatus=0 sc-win32-status=0",
        "sc-substatus=999999"
    })
    void examineWhenTheLineNamesNoReasonFindsNothing(String line) {
        assertThat(ask(session().noted(line))).isEmpty();
    }

    @Test
    void examineWhenTheLoginWorksAfterwardsOnlyWarns() {
        assertThat(
                        ask(
                                session()
                                        .noted("mira: Incorrect password")
                                        .sent("PASS x")
                                        .received("230 In")))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        assertThat(
                        ask(
                                session()
                                        .sent("PASS x")
                                        .received("230 In")
                                        .noted("mira: Incorrect password")))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    private static List<Finding> ask(TranscriptBuilder session) {
        return DiagnosisFixture.ask(ServerMessageRule.class, session.build());
    }
}
