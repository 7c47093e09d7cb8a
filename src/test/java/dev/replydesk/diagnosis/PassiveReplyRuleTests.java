package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.loggedInTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.HealthySessions;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassiveReplyRuleTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "227 Entering Passive Mode",
                "227 Entering Passive Mode (192,0,2,10,0,0)",
                "227 Entering Passive Mode (192,0,2,10,256,1)",
                "229 Entering Extended Passive Mode (||||)",
                "229 Entering Extended Passive Mode (|||70000|)"
            })
    void examineWhenReplyNamesNoUsablePortSaysSo(String reply) {
        assertThat(DiagnosisFixture.ask(PassiveReplyRule.class, answering(reply)))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("passive-reply-unparsable");
                            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                            assertThat(finding.explanation()).contains(reply.substring(4));
                            assertThat(finding.evidence()).containsExactly(9);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "227 Entering Passive Mode 192,0,2,10,195,80",
                "229 Entering Extended Passive Mode |||50000|",
                "500 What",
                "228 Entering Long Passive Mode"
            })
    void examineWhenReplyIsUsableOrRefusedFindsNothing(String reply) {
        assertThat(DiagnosisFixture.ask(PassiveReplyRule.class, answering(reply))).isEmpty();
    }

    private static Transcript answering(String reply) {
        return loggedInTo("192.0.2.10")
                .stage(Stage.DATA_CONNECTION)
                .sent("PASV")
                .received(reply)
                .build();
    }

    @Test
    void examineOfHealthySessionFindsNothing() {
        assertThat(HealthySessions.all())
                .allMatch(
                        session -> DiagnosisFixture.ask(PassiveReplyRule.class, session).isEmpty());
    }
}
