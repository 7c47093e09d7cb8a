package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.connectedTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.HealthySessions;
import dev.replydesk.transcript.Stage;
import org.junit.jupiter.api.Test;

class CertificateRuleTests {
    private final DiagnosticRule rule = new CertificateRule();

    @Test
    void examineWhenCertificateHasProblemsNamesThem() {
        var transcript =
                connectedTo("192.0.2.10")
                        .stage(Stage.TLS)
                        .encrypted(Channel.CONTROL, "It expired.", "It is self-signed.")
                        .passed()
                        .build();
        assertThat(rule.examine(transcript))
                .hasValueSatisfying(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("tls-certificate-untrusted");
                            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                            assertThat(finding.explanation())
                                    .isEqualTo("It expired. It is self-signed.");
                            assertThat(finding.evidence()).containsExactly(3);
                        });
    }

    @Test
    void examineWhenCertificateIsGoodFindsNothing() {
        var transcript =
                connectedTo("192.0.2.10").stage(Stage.TLS).encrypted(Channel.CONTROL).build();
        assertThat(rule.examine(transcript)).isEmpty();
    }

    @Test
    void examineOfHealthySessionFindsNothing() {
        assertThat(HealthySessions.all()).allMatch(session -> rule.examine(session).isEmpty());
    }
}
