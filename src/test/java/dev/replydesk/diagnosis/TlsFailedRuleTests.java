package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.connectedTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.HealthySessions;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.TlsFailure;
import dev.replydesk.transcript.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsFailedRuleTests {

    @ParameterizedTest
    @CsvSource({
        "CONTROL, TIMED_OUT, tls-handshake-failed",
        "CONTROL, CLOSED, tls-handshake-failed",
        "CONTROL, FAILED, tls-handshake-failed",
        "CONTROL, NOT_TLS, implicit-explicit-mismatch",
        "CONTROL, NO_COMMON_VERSION, tls-version-or-cipher-mismatch",
        "DATA, NO_COMMON_CIPHER, tls-version-or-cipher-mismatch",
        "DATA, CLOSED, data-tls-handshake-failed",
        "DATA, NOT_TLS, data-tls-handshake-failed"
    })
    void examineWhenHandshakeFailsNamesWhereAndWhy(
            Channel channel, TlsFailure failure, String cause) {
        assertThat(DiagnosisFixture.ask(TlsFailedRule.class, failing(Stage.TLS, channel, failure)))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo(cause);
                            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                            assertThat(finding.title()).endsWith(" on the " + channel.title());
                            assertThat(finding.title()).doesNotContain(" on on ");
                            assertThat(finding.evidence()).containsExactly(3);
                        });
    }

    @Test
    void examineWhenDataComesInPlainTextDoesNotSpeakOfPorts() {
        assertThat(
                        DiagnosisFixture.ask(
                                TlsFailedRule.class,
                                failing(Stage.LISTING, Channel.DATA, TlsFailure.NOT_TLS)))
                .singleElement()
                .satisfies(
                        finding ->
                                assertThat(finding.fixes())
                                        .extracting(Fix::text)
                                        .singleElement()
                                        .asString()
                                        .contains("PROT P")
                                        .doesNotContain("990"));
    }

    @Test
    void examineWhenTlsWasOnlyTriedOnSilentPortFindsNothing() {
        assertThat(
                        DiagnosisFixture.ask(
                                TlsFailedRule.class,
                                failing(Stage.GREETING, Channel.CONTROL, TlsFailure.TIMED_OUT)))
                .isEmpty();
    }

    private static Transcript failing(Stage stage, Channel channel, TlsFailure failure) {
        return connectedTo("192.0.2.10").stage(stage).tlsFailed(channel, failure).build();
    }

    @Test
    void examineOfHealthySessionFindsNothing() {
        assertThat(HealthySessions.all())
                .allMatch(session -> DiagnosisFixture.ask(TlsFailedRule.class, session).isEmpty());
    }
}
