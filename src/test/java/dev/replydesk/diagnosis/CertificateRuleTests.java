package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.connectedTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.HealthySessions;
import dev.replydesk.transcript.Stage;
import org.junit.jupiter.api.Test;

class CertificateRuleTests {

    @Test
    void examineWhenCertificateHasProblemsNamesThem() {
        var transcript =
                connectedTo("192.0.2.10")
                        .stage(Stage.TLS)
                        .encrypted(Channel.CONTROL, "It expired.", "It is self-signed.")
                        .passed()
                        .build();
        assertThat(DiagnosisFixture.ask(CertificateRule.class, transcript))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("tls-certificate-untrusted");
                            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                            assertThat(finding.explanation())
                                    .startsWith("It expired. It is self-signed.");
                            assertThat(finding.evidence()).containsExactly(3);
                        });
    }

    @Test
    void examineWhenCertificateIsGoodFindsNothing() {
        var transcript =
                connectedTo("192.0.2.10").stage(Stage.TLS).encrypted(Channel.CONTROL).build();
        assertThat(DiagnosisFixture.ask(CertificateRule.class, transcript)).isEmpty();
    }

    @Test
    void examineOfHealthySessionFindsNothing() {
        assertThat(HealthySessions.all())
                .allMatch(
                        session -> DiagnosisFixture.ask(CertificateRule.class, session).isEmpty());
    }
}
