package dev.replydesk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPReply;
import org.apache.commons.net.ftp.FTPSClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@RequiresDaemon
@Timeout(60)
class FtpDaemonTests {
    @ParameterizedTest
    @EnumSource
    void startWhenPlainServesTheAccount(DaemonProgram program) throws IOException {
        try (var daemon = DaemonSetup.of(program).start()) {
            var client = connect(daemon, new FTPClient());
            assertThat(client.login(daemon.user(), daemon.password())).isTrue();
            assertThat(client.printWorkingDirectory()).isEqualTo("/home/desk");
            assertThat(client.listNames()).contains("welcome.txt", "numbers.txt");
            var content = new ByteArrayOutputStream();
            client.setFileType(FTPClient.BINARY_FILE_TYPE);
            assertThat(client.retrieveFile("welcome.txt", content)).isTrue();
            assertThat(content.toString(StandardCharsets.UTF_8)).isEqualTo(FtpDaemon.WELCOME);
            var upload = new ByteArrayInputStream(new byte[] {1, 2, 3});
            assertThat(client.storeFile("incoming/new.bin", upload)).isTrue();
            assertThat(daemon.home().resolve("incoming/new.bin"))
                    .hasBinaryContent(new byte[] {1, 2, 3});
            client.logout();
        }
    }

    @ParameterizedTest
    @EnumSource
    void startWhenExplicitTlsServesTheAccount(DaemonProgram program) throws IOException {
        try (var daemon = DaemonSetup.of(program).explicitTls().start()) {
            checkTls(daemon, new FTPSClient(false, daemon.clientContext()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "PURE_FTPD", mode = EnumSource.Mode.EXCLUDE)
    void startWhenImplicitTlsServesTheAccount(DaemonProgram program) throws IOException {
        try (var daemon = DaemonSetup.of(program).implicitTls().start()) {
            checkTls(daemon, new FTPSClient(true, daemon.clientContext()));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "PURE_FTPD", mode = EnumSource.Mode.EXCLUDE)
    void startWhenSessionReuseIsRequiredRefusesFreshSessions(DaemonProgram program)
            throws IOException {
        try (var daemon = DaemonSetup.of(program).explicitTls().requireSessionReuse().start()) {
            assertThat(listingReply(daemon)).isGreaterThanOrEqualTo(400);
        }
        try (var daemon = DaemonSetup.of(program).explicitTls().start()) {
            assertThat(listingReply(daemon)).isEqualTo(226);
        }
    }

    @ParameterizedTest
    @EnumSource
    void allowAnonymousLetsAnonymousIn(DaemonProgram program) throws IOException {
        try (var daemon = DaemonSetup.of(program).allowAnonymous().start()) {
            var client = connect(daemon, new FTPClient());
            assertThat(client.login("anonymous", "a@b.c")).isTrue();
            assertThat(client.listNames()).contains("welcome.txt").doesNotContain("numbers.txt");
        }
    }

    @Test
    void startWhenNothingIsSaidOfAnonymousKeepsItOut() throws IOException {
        try (var daemon = FtpDaemon.proftpd().start()) {
            assertThat(connect(daemon, new FTPClient()).login("anonymous", "a@b.c")).isFalse();
        }
    }

    @Test
    void withAddsToTheConfiguration() throws IOException {
        try (var daemon = FtpDaemon.vsftpd().with("pasv_enable=NO").start()) {
            var client = connect(daemon, new FTPClient());
            client.login(daemon.user(), daemon.password());
            assertThat(client.pasv()).isEqualTo(550);
            assertThat(daemon.output()).contains("PASV");
        }
        try (var daemon =
                FtpDaemon.proftpd().with("<Limit LOGIN>", "DenyAll", "</Limit>").start()) {
            assertThatIOException().isThrownBy(() -> connect(daemon, new FTPClient()));
        }
        try (var daemon = FtpDaemon.pureFtpd().explicitTls().with("-r -Y 2").start()) {
            var client = connect(daemon, new FTPClient());
            assertThatIOException()
                    .isThrownBy(() -> client.login(daemon.user(), daemon.password()))
                    .withMessageContaining("421");
        }
    }

    @Test
    void startDoesNotUseUpConnectionLimits() throws IOException {
        try (var daemon = FtpDaemon.vsftpd().with("max_clients=1").start()) {
            assertThat(connect(daemon, new FTPClient()).getReplyCode()).isEqualTo(220);
        }
    }

    @Test
    void prepareChangesWhatTheServerSees() throws IOException {
        var setup =
                FtpDaemon.vsftpd()
                        .prepare("mount -t tmpfs -o size=4k,uid=4711 tmpfs /home/desk/incoming");
        try (var daemon = setup.start()) {
            var client = connect(daemon, new FTPClient());
            client.login(daemon.user(), daemon.password());
            client.setBufferSize(65_536);
            var upload = new ByteArrayInputStream(new byte[6_000]);
            assertThat(client.storeFile("incoming/large.bin", upload)).isFalse();
            assertThat(daemon.home().resolve("incoming")).isEmptyDirectory();
        }
    }

    @Test
    void passwordAndCertificateCanBeChosen() throws IOException {
        var expired = TestCertificate.expired();
        var setup = FtpDaemon.vsftpd().explicitTls().password("other-Pass").certificate(expired);
        try (var daemon = setup.start()) {
            var client = connect(daemon, new FTPClient());
            assertThat(client.login(daemon.user(), "other-Pass")).isTrue();
        }
        assertThat(expired.certificate().getNotAfter()).isInThePast();
        assertThat(TestCertificate.notYetValid().certificate().getNotBefore()).isInTheFuture();
        assertThat(
                        TestCertificate.forName("ftp.example.com")
                                .certificate()
                                .getSubjectX500Principal())
                .hasToString("CN=ftp.example.com");
    }

    @Test
    void startWhenConfigurationIsWrongSaysWhatTheServerSaid() {
        var setup = FtpDaemon.vsftpd().with("no_such_setting=YES");
        assertThatIllegalStateException()
                .isThrownBy(setup::start)
                .withMessageContaining("vsftpd did not start")
                .withMessageContaining("no_such_setting");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FtpDaemon.pureFtpd().implicitTls().start());
    }

    @ParameterizedTest
    @EnumSource
    void closeEndsEveryProcessAndLeavesNoFiles(DaemonProgram program) throws IOException {
        var daemon = DaemonSetup.of(program).start();
        var client = connect(daemon, new FTPClient());
        client.login(daemon.user(), daemon.password());
        Path home = daemon.home();
        var processes = ProcessHandle.current().descendants().toList();
        assertThat(processes).hasSizeGreaterThan(4);
        daemon.close();
        assertThat(daemon.isRunning()).isFalse();
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        assertThat(Files.exists(home)).isFalse();
        assertThatIOException().isThrownBy(() -> connect(daemon, new FTPClient()));
    }

    private static <T extends FTPClient> T connect(FtpDaemon daemon, T client) throws IOException {
        client.setDefaultTimeout(10_000);
        client.setDataTimeout(Duration.ofSeconds(10));
        client.connect("127.0.0.1", daemon.port());
        client.enterLocalPassiveMode();
        return client;
    }

    private static void checkTls(FtpDaemon daemon, FTPSClient client) throws IOException {
        connect(daemon, client);
        assertThat(client.login(daemon.user(), daemon.password())).isTrue();
        assertThat(client.printWorkingDirectory()).isEqualTo("/home/desk");
        client.logout();
    }

    private static int listingReply(FtpDaemon daemon) throws IOException {
        var client = connect(daemon, new FTPSClient(false, daemon.clientContext()));
        client.login(daemon.user(), daemon.password());
        client.execPBSZ(0);
        client.execPROT("P");
        try {
            client.listNames();
        } catch (IOException ex) {
            assertThat(FTPReply.isNegativePermanent(client.getReplyCode())).isTrue();
        }
        return client.getReplyCode();
    }
}
