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

class DataConnectionRuleTests {

    @ParameterizedTest
    @CsvSource({"TIMED_OUT, Nothing answered", "REFUSED, was refused", "UNREACHABLE, unreachable"})
    void examineWhenNoDataConnectionComesAboutSaysSo(ConnectFailure failure, String words) {
        assertThat(DiagnosisFixture.ask(DataConnectionRule.class, blocked(failure).build()))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("passive-ports-blocked");
                            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                            assertThat(finding.explanation())
                                    .contains("PASV", "50000", "192.0.2.10", words);
                            assertThat(finding.evidence()).containsExactly(10);
                        });
    }

    @Test
    void examineWhenOtherModeWorksOnlyWarns() {
        var transcript =
                blocked(ConnectFailure.TIMED_OUT)
                        .sent("EPSV")
                        .received("229 Ok (|||50001|)")
                        .connected(Channel.DATA, "192.0.2.10", 50001)
                        .build();
        assertThat(DiagnosisFixture.ask(DataConnectionRule.class, transcript))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                            assertThat(finding.title()).contains("`PASV`");
                        });
    }

    @Test
    void examineWhenControlConnectionFailsFindsNothing() {
        var transcript =
                session()
                        .connectFailed(Channel.CONTROL, "192.0.2.10", 21, ConnectFailure.TIMED_OUT)
                        .build();
        assertThat(DiagnosisFixture.ask(DataConnectionRule.class, transcript)).isEmpty();
    }

    private static TranscriptBuilder blocked(ConnectFailure failure) {
        return loggedInTo("192.0.2.10")
                .stage(Stage.DATA_CONNECTION)
                .sent("PASV")
                .received("227 Ok (192,0,2,10,195,80)")
                .connectFailed(Channel.DATA, "192.0.2.10", 50000, failure);
    }

    @Test
    void examineOfHealthySessionFindsNothing() {
        assertThat(HealthySessions.all())
                .allMatch(
                        session ->
                                DiagnosisFixture.ask(DataConnectionRule.class, session).isEmpty());
    }
}
