package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.TranscriptBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenEndRuleTests {
    private static final String PASSIVE = "227 Entering Passive Mode (203,0,113,5,195,80)";

    @Test
    void examineWhenLogEndsBeforePassiveDataSuspectsThePorts() {
        assertThat(ask(session().sent("PASV").received(PASSIVE).sent("MLSD")))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("passive-ports-blocked");
                            assertThat(finding.evidence()).containsExactly(3);
                            assertThat(finding.explanation()).contains("after `MLSD`");
                            assertThat(finding.check()).contains("paste the rest");
                        });
    }

    @Test
    void examineWhenLogEndsBeforeActiveDataSuspectsTheWayBack() {
        assertThat(ask(session().sent("PORT 1,2,3,4,5,6").received("200 ok").sent("LIST")))
                .extracting(Finding::cause)
                .containsExactly("active-connection-failed");
    }

    @Test
    void examineWhenLogEndsInTransferCallsItStalled() {
        assertThat(ask(session().sent("PASV").received(PASSIVE).sent("RETR a").received("150 Go")))
                .extracting(Finding::cause)
                .containsExactly("transfer-stalled");
    }

    @Test
    void examineWhenTheTransferHasEndedFindsNothing() {
        assertThat(
                        ask(
                                session()
                                        .sent("PASV")
                                        .received(PASSIVE)
                                        .sent("RETR a")
                                        .received("150 Go")
                                        .received("226 Done")))
                .isEmpty();
    }

    @Test
    void examineWhenAnotherCommandAwaitsItsReplyFindsNothing() {
        assertThat(ask(session().sent("USER mira"))).isEmpty();
        assertThat(ask(session().received("120 Wait"))).isEmpty();
    }

    @Test
    void examineWhenTheCommandIsOnlyImpliedFindsNothing() {
        assertThat(ask(session().sent("PASV").received(PASSIVE).said("Getting listing", "LIST")))
                .isEmpty();
    }

    @Test
    void examineOfProbeFindsNothing() {
        assertThat(ask(session().sent("PASV").received(PASSIVE).sent("MLSD").failed(""))).isEmpty();
    }

    private static List<Finding> ask(TranscriptBuilder session) {
        return DiagnosisFixture.ask(OpenEndRule.class, session.build());
    }
}
