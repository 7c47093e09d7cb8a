package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.connectedTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.HealthySessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnendedReplyRuleTests {

    @ParameterizedTest
    @ValueSource(strings = {"220-Welcome\r\n", "220-Welcome\r\n220-Ready\r\n", "220 Rea"})
    void examineWhenGreetingNeverEndsSaysSo(String greeting) {
        var transcript =
                connectedTo("192.0.2.10").receivedRaw(greeting).heardNothing().failed("").build();
        assertThat(DiagnosisFixture.ask(UnendedReplyRule.class, transcript))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("reply-not-ended");
                            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                            assertThat(finding.evidence()).containsExactly(3);
                        });
    }

    @Test
    void examineWhenLineIsNoReplyAtAllFindsNothing() {
        var transcript = connectedTo("192.0.2.10").receivedRaw("huh").failed("").build();
        assertThat(DiagnosisFixture.ask(UnendedReplyRule.class, transcript)).isEmpty();
    }

    @Test
    void examineOfHealthySessionFindsNothing() {
        assertThat(HealthySessions.all())
                .allMatch(
                        session -> DiagnosisFixture.ask(UnendedReplyRule.class, session).isEmpty());
    }
}
