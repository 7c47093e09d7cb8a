package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.connectedTo;
import static dev.replydesk.transcript.TranscriptBuilder.loggedInTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.HealthySessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedReplyRuleTests {

    @ParameterizedTest
    @ValueSource(strings = {"220 Ready\n", "220\r\n", "220Ready\r\n"})
    void examineWhenFormOfReplyBreaksClientsSaysSo(String greeting) {
        var transcript = connectedTo("192.0.2.10").receivedRaw(greeting).passed().build();
        assertThat(DiagnosisFixture.ask(MalformedReplyRule.class, transcript))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("malformed-server-reply");
                            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                            assertThat(finding.evidence()).containsExactly(3);
                        });
    }

    @Test
    void examineWhenLineOfSessionIsNoReplySaysSo() {
        var transcript =
                loggedInTo("192.0.2.10").sent("PWD").received("huh").received("257 \"/\"").build();
        assertThat(DiagnosisFixture.ask(MalformedReplyRule.class, transcript))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).containsExactly(9));
    }

    @Test
    void examineWhenLineBeforeTheGreetingIsNoReplySaysSo() {
        var transcript =
                connectedTo("192.0.2.10").received("").received("220 Ready").passed().build();
        assertThat(DiagnosisFixture.ask(MalformedReplyRule.class, transcript))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).containsExactly(3));
    }

    @Test
    void examineWhenPortNeverGreetsLeavesItToAnotherRule() {
        var transcript = connectedTo("192.0.2.10").received("SSH-2.0-x").failed("").build();
        assertThat(DiagnosisFixture.ask(MalformedReplyRule.class, transcript)).isEmpty();
    }

    @Test
    void examineWhenReplyNeverEndsLeavesItToAnotherRule() {
        var transcript = loggedInTo("192.0.2.10").sent("PWD").receivedRaw("257-\r\n").build();
        assertThat(DiagnosisFixture.ask(MalformedReplyRule.class, transcript)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"220 \r\n", "220 Gr\u00fc\u00dfe\r\n", "220-a\r\n331 b\r\n220 c\r\n"})
    void examineWhenReplyIsOddButHarmlessFindsNothing(String greeting) {
        var transcript = connectedTo("192.0.2.10").receivedRaw(greeting).passed().build();
        assertThat(DiagnosisFixture.ask(MalformedReplyRule.class, transcript)).isEmpty();
    }

    @Test
    void examineOfHealthySessionFindsNothing() {
        assertThat(HealthySessions.all())
                .allMatch(
                        session ->
                                DiagnosisFixture.ask(MalformedReplyRule.class, session).isEmpty());
    }
}
