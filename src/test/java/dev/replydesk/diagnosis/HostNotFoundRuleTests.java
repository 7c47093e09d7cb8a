package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.HealthySessions;
import org.junit.jupiter.api.Test;

class HostNotFoundRuleTests {

    @Test
    void examineWhenNameHasNoAddressSaysSo() {
        var transcript = session().notResolved("ftp.example.com").failed("No address.").build();
        assertThat(DiagnosisFixture.ask(HostNotFoundRule.class, transcript))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("host-not-found");
                            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                            assertThat(finding.title()).contains("ftp.example.com");
                            assertThat(finding.evidence()).containsExactly(1);
                        });
    }

    @Test
    void examineOfHealthySessionFindsNothing() {
        assertThat(HealthySessions.all())
                .allMatch(
                        session -> DiagnosisFixture.ask(HostNotFoundRule.class, session).isEmpty());
    }
}
