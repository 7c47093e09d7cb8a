package dev.replydesk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import org.apache.commons.net.ftp.FTPClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ScriptedFtpServerTests {
    @Test
    void playingWhenClientFollowsTheScriptIsPlayed() throws IOException {
        try (var server =
                        ScriptedFtpServer.playing(
                                """
                                < 220 Ready
                                > USER anonymous
                                < 331 Password
                                > PASS *
                                < 230-Hello
                                <  indented
                                < 230 Done
                                """);
                var client = connect(server)) {
            send(client, "USER anonymous\r\nPASS a@b\r\nQUIT\r\n");
            client.shutdownOutput();
            assertThat(readAll(client))
                    .isEqualTo(
                            "220 Ready\r\n331 Password\r\n230-Hello\r\n indented\r\n230 Done\r\n");
            server.verifyPlayed();
            assertThat(server.received()).startsWith("USER anonymous", "PASS a@b");
        }
    }

    @Test
    void verifyPlayedWhenClientSendsSomethingElseFails() throws IOException {
        try (var server = ScriptedFtpServer.playing("> USER anonymous\n< 230 In\n");
                var client = connect(server)) {
            send(client, "USER root\r\n");
            assertThat(readAll(client)).isEmpty();
            assertThatThrownBy(server::verifyPlayed)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("> USER anonymous")
                    .hasMessageContaining("The client sent: USER root");
        }
    }

    @Test
    void verifyPlayedWhenClientLeavesEarlyFails() throws IOException {
        try (var server = ScriptedFtpServer.playing("< 220 Ready\n> QUIT\n")) {
            connect(server).close();
            assertThatThrownBy(server::verifyPlayed).hasMessageContaining("> QUIT");
        }
    }

    @Test
    void verifyPlayedWhenNobodyConnectsFails() {
        try (var server = ScriptedFtpServer.playing("< 220 Ready\n")) {
            assertThatThrownBy(server::verifyPlayed).hasMessageContaining("0 connections");
        }
    }

    @Test
    void playingSeveralScriptsGivesEachConnectionItsOwnAndRepeatsTheLast() throws IOException {
        try (var server = ScriptedFtpServer.playing("< 421 Busy\n", "< 220 Ready\n")) {
            assertThat(fetch(server)).isEqualTo("421 Busy\r\n");
            assertThat(fetch(server)).isEqualTo("220 Ready\r\n");
            assertThat(fetch(server)).isEqualTo("220 Ready\r\n");
            assertThat(server.connections()).isEqualTo(3);
            server.verifyPlayed();
        }
    }

    @Test
    void misbehaviourInBytesArrivesAsWritten() throws IOException {
        try (var server =
                ScriptedFtpServer.playing(
                        """
                        # comments and blank lines are skipped

                        ! bare-lf 220-One
                        ! raw 220\\r\\n\\xff\\\\\\t
                        ! repeat 2 220-Again
                        ! fill 3 x
                        ! pause 10
                        ! close
                        """)) {
            assertThat(fetch(server))
                    .isEqualTo("220-One\n220\r\n\u00ff\\\t220-Again\r\n220-Again\r\nxxx");
            server.verifyPlayed();
        }
    }

    @Test
    void fillWhenLongSendsExactlyThatMuch() throws IOException {
        try (var server = ScriptedFtpServer.playing("! fill 100001 x\n! repeat 3000 220-abc\n")) {
            assertThat(fetch(server)).hasSize(100_001 + 3_000 * 9);
        }
    }

    @Test
    void fillWhenClientHasEnoughAndLeavesIsPlayed() throws IOException {
        try (var server = ScriptedFtpServer.playing("! fill 1000000000 x\n")) {
            try (var client = connect(server)) {
                assertThat(client.getInputStream().readNBytes(1_000)).hasSize(1_000);
            }
            server.verifyPlayed();
        }
    }

    @Test
    void stallKeepsSilentAndIsPlayed() throws IOException {
        try (var server = ScriptedFtpServer.playing("< 220 Ready\n! stall\n");
                var client = connect(server)) {
            client.setSoTimeout(200);
            assertThat(client.getInputStream().readNBytes(11)).hasSize(11);
            assertThatThrownBy(() -> client.getInputStream().read())
                    .isInstanceOf(SocketTimeoutException.class);
            server.verifyPlayed();
        }
    }

    @Test
    void resetEndsTheConnectionHard() throws IOException {
        try (var server = ScriptedFtpServer.playing("> *\n! reset\n");
                var client = connect(server)) {
            send(client, "NOOP\r\n");
            assertThatThrownBy(() -> readAll(client))
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
            server.verifyPlayed();
        }
    }

    @Test
    void dataServesListingsOfBothPassiveCommands() throws IOException {
        try (var server =
                ScriptedFtpServer.playing(
                        """
                        < 220 Ready
                        > PASV
                        < 227 Entering Passive Mode ({pasv})
                        > NLST
                        < 150 Here it comes
                        ! data one\\r\\ntwo\\r\\n
                        < 226 Done
                        > EPSV
                        < 229 Entering Extended Passive Mode (|||{port}|)
                        > NLST
                        < 150 Here it comes
                        ! data three\\r\\n
                        < 226 Done
                        """)) {
            var client = new FTPClient();
            client.connect("127.0.0.1", server.port());
            client.enterLocalPassiveMode();
            assertThat(client.listNames()).containsExactly("one", "two");
            client.setUseEPSVwithIPv4(true);
            assertThat(client.listNames()).containsExactly("three");
            client.disconnect();
            server.verifyPlayed();
        }
    }

    @Test
    void dataWithoutPassiveReplyFails() throws IOException {
        try (var server = ScriptedFtpServer.playing("! data one\n")) {
            assertThat(fetch(server)).isEmpty();
            assertThatThrownBy(server::verifyPlayed).hasMessageContaining("{pasv}");
        }
    }

    @Test
    void tlsSecuresTheControlConnectionFromThereOn() throws IOException {
        try (var server =
                        ScriptedFtpServer.playing(
                                """
                                > AUTH TLS
                                < 234 Proceed
                                ! tls
                                > PWD
                                < 257 "/"
                                """);
                var plain = connect(server)) {
            send(plain, "AUTH TLS\r\n");
            assertThat(plain.getInputStream().readNBytes(13)).hasSize(13);
            try (SSLSocket tls = secure(plain)) {
                send(tls, "PWD\r\n");
                assertThat(readAll(tls)).isEqualTo("257 \"/\"\r\n");
                server.verifyPlayed();
            }
        }
    }

    @Test
    void muteTlsNeverAnswersTheHandshake() throws IOException {
        try (var server = ScriptedFtpServer.playing("< 234 Proceed\n! mute-tls\n");
                var plain = connect(server)) {
            plain.setSoTimeout(200);
            assertThat(plain.getInputStream().readNBytes(13)).hasSize(13);
            assertThatIOException().isThrownBy(() -> secure(plain).startHandshake());
            server.verifyPlayed();
        }
    }

    @Test
    void closeWhenConnectionsAreInTheMiddleOfItEndsThemAtOnce() throws IOException {
        var server =
                ScriptedFtpServer.playing("! stall\n", "! fill 2000000000 x\n", "! pause 99999\n");
        try (var stalled = connect(server);
                var filled = connect(server);
                var paused = connect(server)) {
            while (server.connections() < 3) {
                Thread.onSpinWait();
            }
            long start = System.nanoTime();
            server.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(3));
            assertThat(stalled.isConnected() && filled.isConnected() && paused.isConnected())
                    .isTrue();
        }
        assertThatIOException().isThrownBy(() -> connect(server));
    }

    @Test
    void playingWhenLineIsNoStepIsRejected() {
        for (String line : new String[] {"220 Ready", "! dance", "<220", "! raw \\q", "! fill 3"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> ScriptedFtpServer.playing(line));
        }
    }

    private static Socket connect(ScriptedFtpServer server) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static SSLSocket secure(Socket plain) throws IOException {
        return (SSLSocket)
                TestCertificate.forLocalhost()
                        .clientContext()
                        .getSocketFactory()
                        .createSocket(plain, "localhost", plain.getPort(), true);
    }

    private static String fetch(ScriptedFtpServer server) throws IOException {
        try (var socket = connect(server)) {
            return readAll(socket);
        }
    }

    private static String readAll(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
