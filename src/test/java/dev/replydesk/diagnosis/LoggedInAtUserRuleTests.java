package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.TranscriptBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoggedInAtUserRuleTests {
    private static final String COMPLAINT = "Login error: unexpected reply 230";

    @Test
    void examineWhenClientTakesTheLoginForFailureBlamesTheClient() {
        assertThat(ask(session().sent("USER mira").received("230 In").said(COMPLAINT, "")))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("unexpected-reply");
                            assertThat(finding.label()).isEqualTo("Client fault");
                            assertThat(finding.evidence()).containsExactly(2, 3);
                        });
    }

    @Test
    void examineWhenTheComplaintStandsBeforeTheReplyCitesBothInOrder() {
        assertThat(ask(session().said(COMPLAINT, "").received("230 In")))
                .singleElement()
                .extracting(Finding::evidence)
                .isEqualTo(List.of(1, 2));
    }

    @Test
    void examineWhenClientGoesOnFindsNothing() {
        assertThat(
                        ask(
                                session()
                                        .sent("USER mira")
                                        .received("230 In")
                                        .said(COMPLAINT, "")
                                        .sent("PWD")))
                .isEmpty();
    }

    @Test
    void examineWhenClientOnlyReportsTheReplyFindsNothing() {
        assertThat(ask(session().sent("USER mira").received("230 In").said("Got 230", "")))
                .isEmpty();
    }

    @Test
    void examineWhenClientComplainsOfSomethingElseFindsNothing() {
        assertThat(ask(session().sent("USER mira").received("230 In").said("error 5", "")))
                .isEmpty();
    }

    @Test
    void examineWhenTheComplaintStandsFarAwayFindsNothing() {
        TranscriptBuilder near = session().sent("USER mira").received("230 In");
        assertThat(ask(near.said("a", "").said("b", "").said(COMPLAINT, ""))).hasSize(1);
        TranscriptBuilder far = session().sent("USER mira").received("230 In");
        assertThat(ask(far.said("a", "").said("b", "").said("c", "").said(COMPLAINT, "")))
                .isEmpty();
    }

    @Test
    void examineWhenLoginNeededPasswordFindsNothing() {
        assertThat(ask(session().sent("PASS x").received("230 In").said(COMPLAINT, ""))).isEmpty();
        assertThat(ask(session().sent("USER mira").received("331 Go").said(COMPLAINT, "")))
                .isEmpty();
    }

    private static List<Finding> ask(TranscriptBuilder session) {
        return DiagnosisFixture.ask(LoggedInAtUserRule.class, session.build());
    }
}
