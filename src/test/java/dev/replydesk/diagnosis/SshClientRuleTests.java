package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.TranscriptBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class SshClientRuleTests {

    @Test
    void examineWhenSshClientIsGreetedByFtpServerSaysSo() {
        assertThat(ask(session().said("clientIdentifier: SSH-2.0-X", "").received("220 FTP")))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("foreign-protocol-command");
                            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                            assertThat(finding.evidence()).containsExactly(1, 2);
                            assertThat(finding.fixes())
                                    .extracting(Fix::audience)
                                    .contains(Fix.Audience.CLIENT);
                        });
    }

    @Test
    void examineWhenTheGreetingComesFirstCitesItOnce() {
        assertThat(ask(session().received("220 FTP").said("SSH_MSG_KEXINIT: kex failed", "")))
                .singleElement()
                .extracting(Finding::evidence)
                .isEqualTo(List.of(1));
    }

    @Test
    void examineWhenTheClientQuotesTheGreetingSaysSo() {
        assertThat(ask(session().said("sshHandshake", "").said("received: 220 FTP ready", "")))
                .hasSize(1);
    }

    @Test
    void examineWhenServerIsTheOneThatSpeaksSshFindsNothing() {
        assertThat(
                        ask(
                                session()
                                        .said("received: SSH-2.0-OpenSSH_9.6", "")
                                        .said("code 220 expected", "")
                                        .received("220 FTP")))
                .isEmpty();
    }

    @Test
    void examineWhenClientGoesOnInFtpFindsNothing() {
        assertThat(
                        ask(
                                session()
                                        .said("trying sshHandshake first", "")
                                        .received("220 FTP")
                                        .sent("USER mira")))
                .isEmpty();
    }

    @Test
    void examineWhenServerDoesNotGreetFindsNothing() {
        assertThat(ask(session().said("sshHandshake", "").received("421 Full"))).isEmpty();
        assertThat(ask(session().said("sshHandshake", "").said("closed", ""))).isEmpty();
    }

    @Test
    void examineWhenNobodySpeaksOfSshFindsNothing() {
        assertThat(ask(session().said("Connected.", "").received("220 FTP"))).isEmpty();
    }

    private static List<Finding> ask(TranscriptBuilder session) {
        return DiagnosisFixture.ask(SshClientRule.class, session.build());
    }
}
