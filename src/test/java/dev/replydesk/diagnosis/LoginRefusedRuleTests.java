package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.connectedTo;
import static dev.replydesk.transcript.TranscriptBuilder.loggedInTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.HealthySessions;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.TranscriptBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "530 Non-anonymous sessions must use encryption.",
                "421 Sorry, cleartext sessions and weak ciphers are not accepted on this server.",
                "550 SSL/TLS required on the control channel",
                "534 Policy requires SSL."
            })
    void examineWhenPlainSessionIsToldToEncryptDoesNotBlameTheAccount(String reply) {
        var transcript = atUser().received(reply).failed("Refused.").build();
        assertThat(rule.examine(transcript))
                .hasValueSatisfying(
                        finding -> assertThat(finding.cause()).isEqualTo("tls-required-for-login"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "500 OOPS: vsftpd: refusing to run with writable root inside chroot()",
                "500 OOPS: cannot change directory:/home/mira"
            })
    void examineWhenLoginFailsWithAnotherCodeDoesNotBlameThePassword(String reply) {
        var transcript = atPassword(reply).failed("Refused.").build();
        assertThat(rule.examine(transcript))
                .hasValueSatisfying(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("login-fails-on-server");
                            assertThat(finding.explanation()).contains(reply.substring(4));
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
