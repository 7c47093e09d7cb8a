package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.connectedTo;
import static dev.replydesk.transcript.TranscriptBuilder.loggedInTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.HealthySessions;
import dev.replydesk.transcript.Stage;
import org.junit.jupiter.api.Test;

class RefusedCommandRuleTests {
    private final DiagnosticRule rule = new RefusedCommandRule();

    @Test
    void examineWhenStageFailsCitesItsLastRefusal() {
        var transcript =
                loggedInTo("192.0.2.10")
                        .stage(Stage.PATH)
                        .sent("SYST")
                        .received("502 No")
                        .sent("CWD /x")
                        .received("550 No such directory")
                        .failed("The server answers CWD with 550.")
                        .build();
        assertThat(rule.examine(transcript))
                .hasValueSatisfying(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("command-refused");
                            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                            assertThat(finding.title())
                                    .isEqualTo("the server answers `CWD` with 550");
                            assertThat(finding.explanation())
                                    .contains(
                                            "No such directory",
                                            "5xx Permanent Negative Completion");
                            assertThat(finding.evidence()).containsExactly(11);
                        });
    }

    @Test
    void examineWhenGreetingRefusesSpeaksOfTheConnection() {
        var transcript = connectedTo("192.0.2.10").received("421 Too many").failed("").build();
        assertThat(rule.examine(transcript))
                .hasValueSatisfying(
                        finding ->
                                assertThat(finding.title())
                                        .isEqualTo("the server answers the connection with 421"));
    }

    @Test
    void examineWhenStagePassesInSpiteOfRefusalFindsNothing() {
        var transcript =
                loggedInTo("192.0.2.10")
                        .stage(Stage.PATH)
                        .sent("SYST")
                        .received("502 No")
                        .passed()
                        .build();
        assertThat(rule.examine(transcript)).isEmpty();
    }

    @Test
    void examineWhenLoginFailsLeavesItToAnotherRule() {
        var transcript =
                connectedTo("192.0.2.10")
                        .stage(Stage.LOGIN)
                        .sent("USER x")
                        .received("530 No")
                        .failed("")
                        .build();
        assertThat(rule.examine(transcript)).isEmpty();
    }

    @Test
    void examineWhenStageFailsWithoutRefusalFindsNothing() {
        var transcript =
                loggedInTo("192.0.2.10")
                        .stage(Stage.LISTING)
                        .sent("LIST")
                        .heardNothing()
                        .failed("")
                        .build();
        assertThat(rule.examine(transcript)).isEmpty();
    }

    @Test
    void examineOfHealthySessionFindsNothing() {
        assertThat(HealthySessions.all()).allMatch(session -> rule.examine(session).isEmpty());
    }
}
