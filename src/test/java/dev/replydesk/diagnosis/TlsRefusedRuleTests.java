package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.connectedTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.HealthySessions;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.TlsFailure;
import dev.replydesk.transcript.TranscriptBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsRefusedRuleTests {
    private final DiagnosticRule rule = new TlsRefusedRule();

    @ParameterizedTest
    @ValueSource(strings = {"500 What", "502 No", "504 Not that", "431 No security", "534 No"})
    void examineWhenServerRefusesWantedTlsSaysSo(String reply) {
        var transcript = asking(reply).failed("The server refuses AUTH TLS.").build();
        assertThat(rule.examine(transcript))
                .hasValueSatisfying(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("tls-not-supported");
                            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                            assertThat(finding.evidence()).containsExactly(5);
                        });
    }

    @Test
    void examineWhenSessionMayGoOnInPlainTextFindsNothing() {
        assertThat(rule.examine(asking("500 What").build())).isEmpty();
    }

    @Test
    void examineWhenHandshakeFailsLeavesItToAnotherRule() {
        var transcript =
                asking("234 Go ahead")
                        .tlsFailed(Channel.CONTROL, TlsFailure.CLOSED)
                        .failed("The TLS handshake failed.")
                        .build();
        assertThat(rule.examine(transcript)).isEmpty();
    }

    private static TranscriptBuilder asking(String reply) {
        return connectedTo("192.0.2.10")
                .received("220 Ready")
                .passed()
                .stage(Stage.TLS)
                .sent("AUTH TLS")
                .received(reply);
    }

    @Test
    void examineOfHealthySessionFindsNothing() {
        assertThat(HealthySessions.all()).allMatch(session -> rule.examine(session).isEmpty());
    }
}
