package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.connectedTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.HealthySessions;
import dev.replydesk.transcript.TranscriptBuilder;
import org.junit.jupiter.api.Test;

class ImplicitTlsRuleTests {

    @Test
    void examineWhenSilentPortAnswersToTlsSaysSo() {
        var transcript = secondLook().failed("The port expects implicit TLS.").build();
        assertThat(DiagnosisFixture.ask(ImplicitTlsRule.class, transcript))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("implicit-explicit-mismatch");
                            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                            assertThat(finding.evidence()).containsExactly(5);
                        });
    }

    @Test
    void examineWhenProbeGoesOnEncryptedFindsNothing() {
        assertThat(
                        DiagnosisFixture.ask(
                                ImplicitTlsRule.class,
                                secondLook().received("220 Ready").passed().build()))
                .isEmpty();
    }

    @Test
    void examineWhenGreetingFailsWithoutTlsFindsNothing() {
        assertThat(
                        DiagnosisFixture.ask(
                                ImplicitTlsRule.class,
                                connectedTo("192.0.2.10").heardNothing().failed("").build()))
                .isEmpty();
    }

    private static TranscriptBuilder secondLook() {
        return connectedTo("192.0.2.10")
                .heardNothing()
                .connected(Channel.CONTROL, "192.0.2.10", 21)
                .encrypted(Channel.CONTROL);
    }

    @Test
    void examineOfHealthySessionFindsNothing() {
        assertThat(HealthySessions.all())
                .allMatch(
                        session -> DiagnosisFixture.ask(ImplicitTlsRule.class, session).isEmpty());
    }
}
