package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.connectedTo;
import static dev.replydesk.transcript.TranscriptBuilder.loggedInTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.HealthySessions;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.TranscriptBuilder;
import org.junit.jupiter.api.Test;

class LoginRefusedRuleTests {
    private final DiagnosticRule rule = new LoginRefusedRule();

    @Test
    void examineWhenPasswordIsRefusedSaysSo() {
        var transcript = atPassword("530 Login incorrect.").failed("Refused.").build();
        assertThat(rule.examine(transcript))
                .hasValueSatisfying(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("login-credentials-rejected");
                            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                            assertThat(finding.explanation()).contains("Login incorrect.");
                            assertThat(finding.evidence()).containsExactly(7);
                        });
    }

    @Test
    void examineWhenUserNameIsRefusedSaysSo() {
        var transcript = atUser().received("530 No anonymous").failed("Refused.").build();
        assertThat(rule.examine(transcript))
                .hasValueSatisfying(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("login-refused-at-user");
                            assertThat(finding.evidence()).containsExactly(5);
                        });
    }

    @Test
    void examineWhenServerHasToGiveUpDoesNotBlameThePassword() {
        var transcript = atPassword("421 Too many users").failed("Refused.").build();
        assertThat(rule.examine(transcript))
                .hasValueSatisfying(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("login-service-unavailable");
                            assertThat(finding.explanation()).contains("Too many users");
                            assertThat(finding.evidence()).containsExactly(7);
                        });
    }

    @Test
    void examineWhenLoginWorksInTheEndFindsNothing() {
        var transcript =
                atUser().received("530 Once more")
                        .sent("USER mira")
                        .received("230 Welcome")
                        .passed()
                        .build();
        assertThat(rule.examine(transcript)).isEmpty();
    }

    @Test
    void examineWhenLaterCommandIsRefusedFindsNothing() {
        var transcript =
                loggedInTo("192.0.2.10")
                        .stage(Stage.PATH)
                        .sent("CWD x")
                        .received("550 No such directory")
                        .failed("Refused.")
                        .build();
        assertThat(rule.examine(transcript)).isEmpty();
    }

    private static TranscriptBuilder atUser() {
        return connectedTo("192.0.2.10")
                .received("220 Ready")
                .passed()
                .stage(Stage.LOGIN)
                .sent("USER mira");
    }

    private static TranscriptBuilder atPassword(String reply) {
        return atUser().received("331 Password").sent("PASS guest").received(reply);
    }

    @Test
    void examineOfHealthySessionFindsNothing() {
        assertThat(HealthySessions.all()).allMatch(session -> rule.examine(session).isEmpty());
    }
}
