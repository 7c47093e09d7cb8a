package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.TranscriptBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same words mean different things in different moments of a session. */
class TroubleCauseTests {

    @ParameterizedTest
    @CsvSource({
        "NAME, CONNECTING, host-not-found",
        "CERTIFICATE, HANDSHAKE, tls-certificate-untrusted",
        "CERTIFICATE_NAME, HANDSHAKE, tls-certificate-name-mismatch",
        "SESSION_REUSE, TRANSFER, data-tls-session-reuse-required",
        "TLS_MISSING, HANDSHAKE, tls-not-supported",
        "LOCAL_FILE, BETWEEN, local-file-error",
        "ACTIVE, BEFORE_ACTIVE_DATA, active-connection-failed",
        "TLS_VERSION, HANDSHAKE, tls-version-or-cipher-mismatch",
        "TLS_VERSION, TRANSFER, data-tls-handshake-failed",
        "TLS, HANDSHAKE, tls-handshake-failed",
        "TLS, BEFORE_PASSIVE_DATA, data-tls-handshake-failed",
        "PLAIN_TEXT_IN_TLS, CONNECTING, implicit-explicit-mismatch",
        "PLAIN_TEXT_IN_TLS, LOGIN, server-process-died",
        "PLAIN_TEXT_IN_TLS, TRANSFER, data-tls-handshake-failed",
        "PLAIN_TEXT_IN_TLS, HANDSHAKE, tls-handshake-failed",
        "UNCLEAN_END, TRANSFER, tls-closed-uncleanly",
        "UNCLEAN_END, HANDSHAKE, tls-handshake-failed",
        "UNCLEAN_END, LOGIN, server-process-died",
        "REFUSED, CONNECTING, connection-refused",
        "REFUSED, BETWEEN, connection-refused",
        "REFUSED, BEFORE_PASSIVE_DATA, passive-ports-blocked",
        "REFUSED, BEFORE_ACTIVE_DATA, active-connection-failed",
        "UNREACHABLE, CONNECTING, network-unreachable",
        "UNREACHABLE, TRANSFER, passive-ports-blocked",
        "TIMED_OUT, CONNECTING, connection-timed-out",
        "TIMED_OUT, GREETING, greeting-timeout",
        "TIMED_OUT, HANDSHAKE, tls-handshake-failed",
        "TIMED_OUT, LOGIN, login-backend-unavailable",
        "TIMED_OUT, BEFORE_PASSIVE_DATA, passive-ports-blocked",
        "TIMED_OUT, BEFORE_ACTIVE_DATA, active-connection-failed",
        "TIMED_OUT, TRANSFER, passive-ports-blocked",
        "TIMED_OUT, BETWEEN, connection-timed-out",
        "RESET, HANDSHAKE, tls-handshake-failed",
        "CLOSED, TRANSFER, data-connection-aborted",
        "CLOSED, LOGIN, connection-reset",
        "RESET, BETWEEN, connection-reset"
    })
    void troubleComesFromWhatWasGoingOn(Trouble trouble, Moment moment, String cause) {
        assertThat(of(trouble, moment, session()).cause()).isEqualTo(cause);
    }

    @Test
    void plainTextAtLoginOfVsftpdIsItsWritableRoot() {
        assertThat(
                        of(
                                Trouble.PLAIN_TEXT_IN_TLS,
                                Moment.LOGIN,
                                session().received("220 (vsFTPd 3.0.3)").sent("PASS x")))
                .extracting(TroubleCause.Guess::cause)
                .isEqualTo("chroot-writable-root");
        assertThat(
                        of(
                                Trouble.PLAIN_TEXT_IN_TLS,
                                Moment.LOGIN,
                                session()
                                        .received("220 ProFTPD 1.3.5 Server (Debian) [::1]")
                                        .sent("PASS x")))
                .extracting(TroubleCause.Guess::cause)
                .isEqualTo("server-process-died");
    }

    @Test
    void unreachableDataAddressThatIsPrivateIsTheServersFault() {
        assertThat(
                        of(
                                        Trouble.UNREACHABLE,
                                        Moment.BEFORE_PASSIVE_DATA,
                                        session().sent("PASV").received("227 (192,168,1,2,195,80)"))
                                .cause())
                .isEqualTo("passive-address-unroutable");
        assertThat(
                        of(
                                        Trouble.UNREACHABLE,
                                        Moment.BEFORE_PASSIVE_DATA,
                                        session().sent("PASV").received("227 (203,0,113,2,195,80)"))
                                .cause())
                .isEqualTo("passive-ports-blocked");
    }

    @Test
    void timeoutInTransferStallsOnlyWhereTheDataConnectionStands() {
        assertThat(inTransfer("PASV", "227 (203,0,113,2,195,80)", "150 Accepted data connection"))
                .isEqualTo("transfer-stalled");
        assertThat(inTransfer("PASV", "227 (203,0,113,2,195,80)", "150 Opening"))
                .isEqualTo("passive-ports-blocked");
        assertThat(inTransfer("PORT 203,0,113,9,1,2", "200 ok", "150 Opening"))
                .isEqualTo("active-connection-failed");
    }

    private static String inTransfer(String way, String reply, String begun) {
        return of(
                        Trouble.TIMED_OUT,
                        Moment.TRANSFER,
                        session().sent(way).received(reply).sent("RETR a").received(begun))
                .cause();
    }

    private static TroubleCause.Guess of(
            Trouble trouble, Moment moment, TranscriptBuilder session) {
        return TroubleCause.of(trouble, moment, DiagnosisFixture.session(session.build()), 99);
    }
}
