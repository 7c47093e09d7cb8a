package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.connectedTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.TlsSupport;
import dev.replydesk.transcript.TranscriptBuilder;
import dev.replydesk.transcript.TranscriptEvent.TlsVersionAsked;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OldTlsRuleTests {

    @Test
    void examineWhenWithdrawnVersionsAreOfferedNotesThem() {
        var session = asked(connectedTo("192.0.2.10"), "TLSv1", TlsSupport.OFFERED);
        asked(session, "TLSv1.2", TlsSupport.OFFERED);
        asked(session, "TLSv1.1", TlsSupport.OFFERED);
        assertThat(DiagnosisFixture.ask(OldTlsRule.class, session.build()))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("tls-old-version-offered");
                            assertThat(finding.severity()).isEqualTo(Severity.INFO);
                            assertThat(finding.evidence()).containsExactly(3, 5);
                        });
    }

    @ParameterizedTest
    @CsvSource({"TLSv1, REFUSED", "TLSv1.1, UNKNOWN", "TLSv1.2, OFFERED", "TLSv1.3, OFFERED"})
    void examineWhenOldVersionIsNotOfferedFindsNothing(String version, TlsSupport support) {
        var session = asked(connectedTo("192.0.2.10"), version, support);
        assertThat(DiagnosisFixture.ask(OldTlsRule.class, session.build())).isEmpty();
    }

    private static TranscriptBuilder asked(
            TranscriptBuilder session, String version, TlsSupport support) {
        return session.add(new TlsVersionAsked(Duration.ofSeconds(1), Stage.TLS, version, support));
    }
}
