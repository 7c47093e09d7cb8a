package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.TranscriptBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlapRuleTests {

    @Test
    void examineWhenNextCommandComesTooEarlyNamesBoth() {
        assertThat(ask(overlap("STOR a", "PASV").sent("STOR b").received("503 Bad sequence")))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("bad-command-sequence");
                            assertThat(finding.label()).isEqualTo("Client fault");
                            assertThat(finding.title()).contains("`STOR`", "`PASV`");
                            assertThat(finding.evidence()).containsExactly(3, 7);
                        });
    }

    @Test
    void examineWhenTheEarlyCommandItselfIsRefusedCitesThat() {
        assertThat(
                        ask(
                                session()
                                        .sent("STOR a")
                                        .received("150 Go")
                                        .sent("STOR b")
                                        .received("503 No")
                                        .received("226 Done")))
                .singleElement()
                .extracting(Finding::evidence)
                .isEqualTo(List.of(3, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABOR", "STAT", "QUIT", "NOOP"})
    void examineWhenTheCommandMayComeDuringTransferFindsNothing(String verb) {
        assertThat(ask(overlap("STOR a", verb).sent("STOR b").received("503 Bad sequence")))
                .isEmpty();
    }

    @Test
    void examineWhenNothingGoesWrongAfterwardsFindsNothing() {
        assertThat(ask(overlap("STOR a", "PASV").sent("STOR b").received("150 Go"))).isEmpty();
    }

    @Test
    void examineWhenTheLaterRefusalHasAnotherReasonFindsNothing() {
        assertThat(ask(overlap("STOR a", "PASV").sent("STOR b").received("552 Quota"))).isEmpty();
    }

    @Test
    void examineWhenTheCommandBeforeIsNoTransferFindsNothing() {
        assertThat(ask(overlap("SITE x", "PASV").sent("STOR b").received("503 Bad"))).isEmpty();
    }

    @Test
    void examineWhenTheTransferHasEndedFindsNothing() {
        for (String end : List.of("226 Done", "426 Cut")) {
            assertThat(
                            ask(
                                    session()
                                            .sent("STOR a")
                                            .received("150 Go")
                                            .received(end)
                                            .sent("CWD b")
                                            .received("250 ok")
                                            .sent("STOR b")
                                            .received("503 Bad sequence")))
                    .isEmpty();
        }
    }

    @Test
    void examineWhenTheTransferNeverBeganFindsNothing() {
        assertThat(
                        ask(
                                session()
                                        .sent("STOR a")
                                        .sent("CWD b")
                                        .received("250 ok")
                                        .sent("STOR b")
                                        .received("503 Bad sequence")))
                .isEmpty();
    }

    @Test
    void examineWhenNoLateFinalReplyComesFindsNothing() {
        assertThat(
                        ask(
                                session()
                                        .sent("STOR a")
                                        .received("150 Go")
                                        .sent("PASV")
                                        .received("503 Bad sequence")))
                .isEmpty();
    }

    private static TranscriptBuilder overlap(String transfer, String next) {
        return session()
                .sent(transfer)
                .received("150 Go")
                .sent(next)
                .received("227 Entering Passive Mode (203,0,113,5,195,80)")
                .received("226 Done");
    }

    private static List<Finding> ask(TranscriptBuilder session) {
        return DiagnosisFixture.ask(OverlapRule.class, session.build());
    }
}
