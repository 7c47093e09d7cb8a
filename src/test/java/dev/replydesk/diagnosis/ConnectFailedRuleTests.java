package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.loggedInTo;
import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.ConnectFailure;
import dev.replydesk.transcript.HealthySessions;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.TranscriptBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectFailedRuleTests {

    @ParameterizedTest
    @CsvSource({
        "REFUSED, connection-refused",
        "TIMED_OUT, connection-timed-out",
        "UNREACHABLE, network-unreachable",
        "FORBIDDEN, target-forbidden",
        "FAILED, connection-failed"
    })
    void examineWhenNoConnectionComesAboutNamesWhy(ConnectFailure failure, String cause) {
        assertThat(
                        DiagnosisFixture.ask(
                                ConnectFailedRule.class, failing("192.0.2.10", failure).build()))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo(cause);
                            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                            assertThat(finding.evidence()).containsExactly(1);
                        });
    }

    @Test
    void examineWhenAnotherAddressConnectsFindsNothing() {
        var transcript =
                failing("2001:db8::1", ConnectFailure.UNREACHABLE)
                        .connected(Channel.CONTROL, "192.0.2.10", 21)
                        .build();
        assertThat(DiagnosisFixture.ask(ConnectFailedRule.class, transcript)).isEmpty();
    }

    @Test
    void examineWhenSeveralAddressesFailNamesTheMostTelling() {
        var transcript =
                failing("2001:db8::1", ConnectFailure.UNREACHABLE)
                        .connectFailed(Channel.CONTROL, "192.0.2.10", 21, ConnectFailure.TIMED_OUT)
                        .connectFailed(Channel.CONTROL, "192.0.2.11", 21, ConnectFailure.TIMED_OUT)
                        .build();
        assertThat(DiagnosisFixture.ask(ConnectFailedRule.class, transcript))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("connection-timed-out");
                            assertThat(finding.evidence()).containsExactly(2);
                        });
    }

    @Test
    void examineWhenOnlyDataConnectionFailsFindsNothing() {
        var transcript =
                loggedInTo("192.0.2.10")
                        .connectFailed(Channel.DATA, "192.0.2.10", 50000, ConnectFailure.REFUSED)
                        .build();
        assertThat(DiagnosisFixture.ask(ConnectFailedRule.class, transcript)).isEmpty();
    }

    private static TranscriptBuilder failing(String address, ConnectFailure failure) {
        return session().stage(Stage.CONNECT).connectFailed(Channel.CONTROL, address, 21, failure);
    }

    @Test
    void examineOfHealthySessionFindsNothing() {
        assertThat(HealthySessions.all())
                .allMatch(
                        session ->
                                DiagnosisFixture.ask(ConnectFailedRule.class, session).isEmpty());
    }
}
