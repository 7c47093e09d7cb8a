package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.connectedTo;
import static dev.replydesk.transcript.TranscriptBuilder.loggedInTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.HealthySessions;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.TranscriptBuilder;
import org.junit.jupiter.api.Test;

class StalledRuleTests {

    @Test
    void examineWhenNoReplyComesSaysSo() {
        var transcript = listing().heardNothing().failed("").build();
        assertThat(DiagnosisFixture.ask(StalledRule.class, transcript))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("transfer-stalled");
                            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                            assertThat(finding.title()).isEqualTo("no reply to `LIST`");
                            assertThat(finding.evidence()).containsExactly(10);
                        });
    }

    @Test
    void examineWhenServerHangsUpSaysSo() {
        var transcript = listing().lost(Channel.CONTROL).failed("").build();
        assertThat(DiagnosisFixture.ask(StalledRule.class, transcript))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("server-process-died");
                            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                            assertThat(finding.evidence()).containsExactly(10);
                        });
    }

    @Test
    void examineWhenServerHangsUpInsteadOfGoodbyeOnlyWarns() {
        var transcript =
                loggedInTo("192.0.2.10")
                        .stage(Stage.GOODBYE)
                        .sent("QUIT")
                        .lost(Channel.CONTROL)
                        .failed("")
                        .build();
        assertThat(DiagnosisFixture.ask(StalledRule.class, transcript))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void examineWhenServerSaidThatItWouldHangUpFindsNothing() {
        var transcript =
                loggedInTo("192.0.2.10")
                        .sent("SYST")
                        .received("421 Too many sessions")
                        .stage(Stage.GOODBYE)
                        .sent("QUIT")
                        .lost(Channel.CONTROL)
                        .failed("")
                        .build();
        assertThat(DiagnosisFixture.ask(StalledRule.class, transcript)).isEmpty();
    }

    @Test
    void examineWhenServerHangsUpAfterRefusedLoginFindsNothing() {
        var transcript =
                connectedTo("192.0.2.10")
                        .received("220 Ready")
                        .passed()
                        .stage(Stage.LOGIN)
                        .sent("USER mira")
                        .received("530 Permission denied.")
                        .failed("Refused.")
                        .stage(Stage.GOODBYE)
                        .sent("QUIT")
                        .lost(Channel.CONTROL)
                        .build();
        assertThat(DiagnosisFixture.ask(StalledRule.class, transcript)).isEmpty();
    }

    @Test
    void examineWhenOnlyDataConnectionEndsFindsNothing() {
        assertThat(DiagnosisFixture.ask(StalledRule.class, listing().lost(Channel.DATA).build()))
                .isEmpty();
    }

    @Test
    void examineWhenGreetingNeverCameLeavesItToAnotherRule() {
        assertThat(
                        DiagnosisFixture.ask(
                                StalledRule.class,
                                connectedTo("192.0.2.10").heardNothing().failed("").build()))
                .isEmpty();
    }

    private static TranscriptBuilder listing() {
        return loggedInTo("192.0.2.10").stage(Stage.LISTING).sent("LIST").received("150 Here");
    }

    @Test
    void examineOfHealthySessionFindsNothing() {
        assertThat(HealthySessions.all())
                .allMatch(session -> DiagnosisFixture.ask(StalledRule.class, session).isEmpty());
    }
}
