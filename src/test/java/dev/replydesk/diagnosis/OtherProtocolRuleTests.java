package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.connectedTo;
import static dev.replydesk.transcript.TranscriptBuilder.loggedInTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.HealthySessions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherProtocolRuleTests {

    @ParameterizedTest
    @CsvSource({
        "SSH-2.0-OpenSSH_9.6, SSH",
        "HTTP/1.1 400 Bad Request, web server",
        "<!DOCTYPE HTML>, web server",
        "220 mail.example.com ESMTP Postfix, SMTP",
        "+OK POP3 ready, POP3",
        "* OK IMAP4rev1, IMAP",
        "RFB 003.008, VNC",
        "\u00ff\u00fb\u0001login:, Telnet"
    })
    void examineWhenPortSpeaksAnotherProtocolNamesIt(String line, String name) {
        assertThat(
                        DiagnosisFixture.ask(
                                OtherProtocolRule.class,
                                connectedTo("192.0.2.10").received(line).failed("").build()))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("not-an-ftp-server");
                            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                            assertThat(finding.title()).contains(name);
                            assertThat(finding.evidence()).containsExactly(3);
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"huh", "999 Ready", "Welcome"})
    void examineWhenLineIsNoReplySaysSo(String line) {
        assertThat(
                        DiagnosisFixture.ask(
                                OtherProtocolRule.class,
                                connectedTo("192.0.2.10").received(line).failed("").build()))
                .singleElement()
                .satisfies(
                        finding ->
                                assertThat(finding.title())
                                        .isEqualTo("this port does not answer with FTP replies"));
    }

    @Test
    void examineWhenGreetingFollowsAfterAllFindsNothing() {
        var transcript =
                connectedTo("192.0.2.10").received("").received("220 Ready").passed().build();
        assertThat(DiagnosisFixture.ask(OtherProtocolRule.class, transcript)).isEmpty();
    }

    @Test
    void examineWhenGreetingNeverEndsFindsNothing() {
        var transcript =
                connectedTo("192.0.2.10")
                        .receivedRaw("220-Welcome\r\nto")
                        .heardNothing()
                        .failed("")
                        .build();
        assertThat(DiagnosisFixture.ask(OtherProtocolRule.class, transcript)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "220 ProFTPD Server ready.",
                "220 ftp.example.com ESMTP and FTP",
                "421 Too many connections",
                "220 SSH is over there"
            })
    void examineWhenPortSpeaksFtpFindsNothing(String greeting) {
        assertThat(
                        DiagnosisFixture.ask(
                                OtherProtocolRule.class,
                                connectedTo("192.0.2.10").received(greeting).failed("").build()))
                .isEmpty();
    }

    @Test
    void examineWhenLaterLineIsNoReplyFindsNothing() {
        var transcript = loggedInTo("192.0.2.10").sent("SYST").received("huh").build();
        assertThat(DiagnosisFixture.ask(OtherProtocolRule.class, transcript)).isEmpty();
    }

    @Test
    void examineOfHealthySessionFindsNothing() {
        assertThat(HealthySessions.all())
                .allMatch(
                        session ->
                                DiagnosisFixture.ask(OtherProtocolRule.class, session).isEmpty());
    }
}
