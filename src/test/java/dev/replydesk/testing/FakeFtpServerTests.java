package dev.replydesk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPSClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class FakeFtpServerTests {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void healthyServerServesPassiveClients(String address) throws IOException {
        try (var server = FakeFtpServer.healthy().at(address).start()) {
            FTPClient client = connect(server, address, new FTPClient());
            client.enterLocalPassiveMode();
            client.setUseEPSVwithIPv4(true);
            useAll(client);
            assertThat(server.received()).contains("EPSV").doesNotContain("PASV");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void healthyServerServesActiveClients(String address) throws IOException {
        try (var server = FakeFtpServer.healthy().at(address).start()) {
            FTPClient client = connect(server, address, new FTPClient());
            client.enterLocalActiveMode();
            useAll(client);
            assertThat(server.received()).anyMatch(line -> line.matches("(PORT|EPRT) .*"));
        }
    }

    @Test
    void healthyServerServesEncryptedClients() throws IOException {
        try (var server = FakeFtpServer.healthy().start()) {
            var context = TestCertificate.forLocalhost().clientContext();
            FTPSClient client = connect(server, "127.0.0.1", new FTPSClient(false, context));
            client.enterLocalPassiveMode();
            client.execPBSZ(0);
            client.execPROT("P");
            useAll(client);
        }
        try (var server = FakeFtpServer.healthy().implicitTls().start()) {
            var context = TestCertificate.forLocalhost().clientContext();
            FTPSClient client = connect(server, "127.0.0.1", new FTPSClient(true, context));
            client.enterLocalPassiveMode();
            client.execPBSZ(0);
            client.execPROT("P");
            useAll(client);
        }
    }

    @Test
    void asciiTransfersTranslateLineEnds() throws IOException {
        try (var server = FakeFtpServer.healthy().start()) {
            FTPClient client = connect(server, "127.0.0.1", new FTPClient());
            client.enterLocalPassiveMode();
            client.login(FakeFtpServer.USER, FakeFtpServer.PASSWORD);
            client.setFileType(FTP.ASCII_FILE_TYPE);
            assertThat(client.sendCommand("SIZE", "numbers.txt")).isEqualTo(550);
            try (var in = client.retrieveFileStream("numbers.txt")) {
                assertThat(in).isNotNull();
            }
            assertThat(client.completePendingCommand()).isTrue();
        }
    }

    @Test
    void wrongPasswordStaysOutside() throws IOException {
        try (var server = FakeFtpServer.healthy().start()) {
            FTPClient client = connect(server, "127.0.0.1", new FTPClient());
            assertThat(client.login(FakeFtpServer.USER, "guess")).isFalse();
            assertThat(client.sendCommand("PWD")).isEqualTo(530);
            assertThat(client.login("anonymous", "a@b.c")).isTrue();
        }
    }

    @Test
    void replacedCommandsMisbehaveAndTheOthersDoNot() throws IOException {
        var setup =
                FakeFtpServer.healthy()
                        .greeting("220-Two", "220 lines")
                        .answering("SYST", "502 No", "999 Twice")
                        .on(
                                "PWD",
                                FakeAction.onFirst(
                                        1, FakeAction.close(), FakeAction.asUsual("PWD")))
                        .onListings(FakeAction.send(new byte[] {65}, "", "226 Done"));
        try (var server = setup.start()) {
            FTPClient client = connect(server, "127.0.0.1", new FTPClient());
            assertThat(client.getReplyStrings()).containsExactly("220-Two", "220 lines");
            client.login("anonymous", "a@b.c");
            assertThatIOException().isThrownBy(() -> client.sendCommand("PWD"));
            FTPClient second = connect(server, "127.0.0.1", new FTPClient());
            second.login("anonymous", "a@b.c");
            assertThat(second.printWorkingDirectory()).isEqualTo("/");
            second.enterLocalPassiveMode();
            assertThat(second.sendCommand("PASV")).isEqualTo(227);
            second.disconnect();
        }
    }

    @Test
    void closeEndsStalledSessions() throws IOException {
        var server = FakeFtpServer.healthy().on("NOOP", FakeAction.stall()).start();
        FTPClient client = connect(server, "127.0.0.1", new FTPClient());
        client.setSoTimeout(200);
        assertThatIOException().isThrownBy(() -> client.sendNoOp());
        long start = System.nanoTime();
        server.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        assertThat(server.openConnections()).isZero();
    }

    private static void useAll(FTPClient client) throws IOException {
        assertThat(client.login(FakeFtpServer.USER, FakeFtpServer.PASSWORD)).isTrue();
        assertThat(client.printWorkingDirectory()).isEqualTo("/");
        assertThat(client.listNames()).contains("welcome.txt", "numbers.txt", "incoming");
        assertThat(client.listFiles()).hasSize(3).allMatch(file -> file.isValid());
        assertThat(client.mlistDir()).hasSize(3).allMatch(file -> file.isValid());
        client.setFileType(FTP.BINARY_FILE_TYPE);
        assertThat(client.getSize("welcome.txt")).isEqualTo("27");
        assertThat(client.getModificationTime("welcome.txt")).startsWith("2026");
        client.setRestartOffset(20);
        assertThat(fetch(client, "welcome.txt")).isEqualTo(" desk.\n");
        assertThat(client.changeWorkingDirectory("incoming")).isTrue();
        assertThat(client.storeFile("a.txt", bytes("one "))).isTrue();
        assertThat(client.appendFile("a.txt", bytes("two"))).isTrue();
        assertThat(client.rename("a.txt", "b.txt")).isTrue();
        assertThat(fetch(client, "b.txt")).isEqualTo("one two");
        assertThat(client.deleteFile("b.txt")).isTrue();
        assertThat(client.makeDirectory("x") && client.removeDirectory("x")).isTrue();
        assertThat(client.listNames()).isEmpty();
        assertThat(client.getStatus("/")).contains("welcome.txt");
        assertThat(client.logout()).isTrue();
        client.disconnect();
    }

    private static String fetch(FTPClient client, String name) throws IOException {
        var content = new ByteArrayOutputStream();
        assertThat(client.retrieveFile(name, content)).isTrue();
        return content.toString(StandardCharsets.UTF_8);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static <T extends FTPClient> T connect(FakeFtpServer server, String address, T client)
            throws IOException {
        client.setDefaultTimeout(10_000);
        client.setDataTimeout(Duration.ofSeconds(10));
        client.connect(address, server.port());
        return client;
    }
}
