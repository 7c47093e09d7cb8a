package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.TranscriptBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalReaderTests {
    private static final String PASSIVE = "227 Entering Passive Mode (203,0,113,5,195,80)";

    /** By words, or by what is usual where the words say nothing. */
    @ParameterizedTest
    @CsvSource({
        "CWD a, 550 No such file or directory, no-such-directory",
        "RETR a, 550 No such file or directory, no-such-file",
        "PASV, 502 Zzz, passive-disabled",
        "PORT a, 502 Zzz, active-mode-disabled",
        "AUTH TLS, 502 Zzz, tls-not-supported",
        "REST 5, 502 Zzz, resume-not-allowed",
        "SIZE a, 502 Zzz, command-not-implemented",
        "AUTH TLS, 530 Please login with USER and PASS., tls-not-supported",
        "LIST, 530 Please login with USER and PASS., login-required",
        "PASS x, 530 Zzz, login-credentials-rejected",
        "USER x, 421 Zzz, too-many-connections-total",
        "PASS x, 421 Zzz, too-many-connections-total",
        "USER x, 530 Zzz, login-user-denied-by-list",
        "ACCT x, 530 Zzz, account-command-required",
        "PBSZ 0, 503 Zzz, tls-command-sequence",
        "PROT P, 536 Zzz, prot-level-unsupported",
        "TYPE L, 504 Zzz, transfer-type-unsupported",
        "OPTS x, 501 Zzz, option-not-supported",
        "STOR a, 550 Zzz, permission-denied",
        "STOR a, 553 Zzz, permission-denied",
        "STOR a, 452 Zzz, disk-full",
        "XYZ a, 553 Zzz, name-not-allowed",
        "XYZ a, 550 Zzz, permission-denied",
        "XYZ a, 599 Zzz, unexpected-reply"
    })
    void refusalIsReadByItsCommand(String command, String reply, String cause) {
        assertThat(last(session().sent(command).received(reply)).cause()).isEqualTo(cause);
    }

    @ParameterizedTest
    @CsvSource({
        "120, service-starting-later",
        "421, too-many-connections-total",
        "530, address-denied",
        "500, address-denied",
        "426, server-shutting-down"
    })
    void refusalAtTheDoorIsReadByItsCode(int code, String cause) {
        assertThat(UsualCause.of("CONNECT", code)).contains(cause);
    }

    @Test
    void failedDataConnectionIsTheFaultOfWhoeverWasToBeReached() {
        assertThat(
                        last(session()
                                        .sent("PASV")
                                        .received(PASSIVE)
                                        .sent("LIST")
                                        .received("425 Z"))
                                .cause())
                .isEqualTo("passive-ports-blocked");
        Refusal active =
                last(
                        session()
                                .sent("PORT 203,0,113,9,1,2")
                                .received("200 ok")
                                .sent("LIST")
                                .received("425 Zzz"));
        assertThat(active.cause()).isEqualTo("active-connection-failed");
        assertThat(active.confidence()).isGreaterThanOrEqualTo(0.7);
        assertThat(last(session().sent("LIST").received("425 Zzz")).cause())
                .isEqualTo("data-connection-failed");
    }

    @Test
    void fileThatHasSizeIsThereSoTheRightsAreMissing() {
        String failed = "550 Failed to open file.";
        assertThat(
                        last(session()
                                        .sent("SIZE a")
                                        .received("213 5")
                                        .sent("RETR a")
                                        .received(failed))
                                .cause())
                .isEqualTo("permission-denied");
        assertThat(
                        last(session()
                                        .sent("SIZE a")
                                        .received("550 No")
                                        .sent("RETR a")
                                        .received(failed))
                                .cause())
                .isEqualTo("no-such-file");
        assertThat(
                        last(session()
                                        .sent("SIZE b")
                                        .received("213 5")
                                        .sent("RETR a")
                                        .received(failed))
                                .cause())
                .isEqualTo("file-open-failed");
    }

    @Test
    void anonymousLoginIsRefusedForItsName() {
        assertThat(login("anonymous", "331 Go").cause()).isEqualTo("anonymous-disabled");
        assertThat(login("FTP", "331 Go").cause()).isEqualTo("anonymous-disabled");
        assertThat(login("mira", "331 Go").cause()).isEqualTo("login-credentials-rejected");
        assertThat(last(session().sent("USER anonymous").received("530 Zzz")).cause())
                .isEqualTo("anonymous-disabled");
    }

    @Test
    void rootIsOftenOnTheListOfThoseKeptOut() {
        assertThat(login("root", "331 Go").cause()).isEqualTo("login-user-denied-by-list");
    }

    @Test
    void promptForOneTimePasswordIsSecondFactor() {
        assertThat(login("mira", "331 Please enter your one-time password").cause())
                .isEqualTo("second-factor-required");
    }

    @Test
    void proftpdThatHangsUpAtOnceMissesTheHomeDirectory() {
        TranscriptBuilder refused =
                session()
                        .received("220 ProFTPD 1.3.5 Server (Debian) [::ffff:203.0.113.5]")
                        .sent("USER mira")
                        .received("331 Password required for mira")
                        .sent("PASS x")
                        .received("530 Login incorrect.");
        assertThat(last(refused).cause()).isEqualTo("login-credentials-rejected");
        assertThat(last(refused.lost(Channel.DATA)).cause())
                .isEqualTo("login-credentials-rejected");
        assertThat(last(refused.lost(Channel.CONTROL)).cause()).isEqualTo("login-home-missing");
    }

    private static Refusal login(String name, String prompt) {
        return last(
                session()
                        .sent("USER " + name)
                        .received(prompt)
                        .sent("PASS x")
                        .received("530 Login incorrect."));
    }

    private static Refusal last(TranscriptBuilder builder) {
        Session session = DiagnosisFixture.session(builder.build());
        Exchange refused = session.exchanges().getLast();
        var seen = refused.refusal().orElseThrow();
        return DiagnosisFixture.bean(RefusalReader.class)
                .read(session, refused, seen, seen.event().reply());
    }
}
