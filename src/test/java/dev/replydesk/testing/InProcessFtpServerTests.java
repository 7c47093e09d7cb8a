package dev.replydesk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPSClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class InProcessFtpServerTests {
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void plainServerListsItsFiles(String address) throws IOException {
        try (var server = InProcessFtpServer.setup().at(address).start()) {
            var client = new FTPClient();
            client.connect(address, server.port());
            client.enterLocalPassiveMode();
            list(server, client);
        }
    }

    @Test
    void encryptedServersListTheirFiles() throws IOException {
        for (var kind :
                new InProcessSetup.Tls[] {
                    InProcessSetup.Tls.EXPLICIT, InProcessSetup.Tls.IMPLICIT
                }) {
            try (var server = InProcessFtpServer.setup().with(kind).start()) {
                var context = TestCertificate.forLocalhost().clientContext();
                var client = new FTPSClient(kind == InProcessSetup.Tls.IMPLICIT, context);
                client.connect("127.0.0.1", server.port());
                client.execPBSZ(0);
                client.execPROT("P");
                client.enterLocalPassiveMode();
                list(server, client);
            }
        }
    }

    @Test
    void readOnlyServerLetsAnonymousReadAndNotWrite() throws IOException {
        try (var server = InProcessFtpServer.setup().readOnly().start()) {
            var client = new FTPClient();
            client.connect("127.0.0.1", server.port());
            assertThat(client.login("anonymous", "a@b.c")).isTrue();
            assertThat(client.makeDirectory("new")).isFalse();
            client.disconnect();
        }
    }

    @Test
    void leafWithoutIntermediateNamesItsIssuer() {
        var leaf = TestCertificate.withoutIntermediate().certificate();
        assertThat(leaf.getIssuerX500Principal()).hasToString("CN=Test intermediate");
        assertThat(leaf.getSubjectX500Principal()).hasToString("CN=localhost");
    }

    private static void list(InProcessFtpServer server, FTPClient client) throws IOException {
        assertThat(client.login(InProcessFtpServer.USER, server.password())).isTrue();
        assertThat(client.listNames()).containsExactlyInAnyOrder("welcome.txt", "numbers.txt");
        client.logout();
        client.disconnect();
    }
}
