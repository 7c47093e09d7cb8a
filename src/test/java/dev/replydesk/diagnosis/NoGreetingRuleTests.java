package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.connectedTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.HealthySessions;
import dev.replydesk.transcript.Stage;
import org.junit.jupiter.api.Test;

class NoGreetingRuleTests {

    @Test
    void examineWhenNothingComesSaysThatThePortIsSilent() {
        var transcript = connectedTo("192.0.2.10").heardNothing().failed("Silence.").build();
        assertThat(DiagnosisFixture.ask(NoGreetingRule.class, transcript))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("greeting-timeout");
                            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                            assertThat(finding.explanation()).contains("30 seconds");
                            assertThat(finding.evidence()).containsExactly(3);
                        });
    }

    @Test
    void examineWhenServerHangsUpAtOnceSaysSo() {
        var transcript = connectedTo("192.0.2.10").reset(Channel.CONTROL).failed("Lost.").build();
        assertThat(DiagnosisFixture.ask(NoGreetingRule.class, transcript))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("connection-reset");
                            assertThat(finding.explanation()).contains("then reset");
                            assertThat(finding.evidence()).containsExactly(3);
                        });
    }

    @Test
    void examineWhenPortAnswersToTlsLeavesItToAnotherRule() {
        var transcript =
                connectedTo("192.0.2.10")
                        .heardNothing()
                        .connected(Channel.CONTROL, "192.0.2.10", 21)
                        .encrypted(Channel.CONTROL)
                        .failed("Implicit TLS.")
                        .build();
        assertThat(DiagnosisFixture.ask(NoGreetingRule.class, transcript)).isEmpty();
    }

    @Test
    void examineWhenPortSpeaksAnotherProtocolLeavesItToAnotherRule() {
        var transcript =
                connectedTo("192.0.2.10")
                        .heardNothing()
                        .sent("GET / HTTP/1.0")
                        .received("HTTP/1.0 400 Bad Request")
                        .failed("No FTP.")
                        .build();
        assertThat(DiagnosisFixture.ask(NoGreetingRule.class, transcript)).isEmpty();
    }

    @Test
    void examineWhenServerFallsSilentLaterFindsNothing() {
        var transcript =
                connectedTo("192.0.2.10")
                        .received("220 Ready")
                        .passed()
                        .stage(Stage.LOGIN)
                        .sent("USER anonymous")
                        .heardNothing()
                        .build();
        assertThat(DiagnosisFixture.ask(NoGreetingRule.class, transcript)).isEmpty();
    }

    @Test
    void examineOfHealthySessionFindsNothing() {
        assertThat(HealthySessions.all())
                .allMatch(session -> DiagnosisFixture.ask(NoGreetingRule.class, session).isEmpty());
    }
}
