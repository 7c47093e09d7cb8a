package dev.replydesk.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RedactionTests {
    private static final String LOG =
            """
            Status:	Connecting to 8.8.4.4:21...
            Status:	Connection established, waiting for welcome message...
            Response:	220 ftp.customer.com ready
            Command:	USER meier
            Response:	331 Password required for meier
            Command:	PASV
            Response:	227 Entering Passive Mode (192,168,7,9,195,80)
            Error:	Server 192.168.7.9 sent passive reply, 8.8.4.4 expected, 127.0.0.1 not
            """;

    @Test
    void addressesKeepTheirKindAndTheirPort() {
        String read = read(new Redaction(true, false));
        assertThat(read)
                .contains("+ CONTROL 203.0.113.1 21", "(10,0,0,1,195,80)")
                .contains("Server 10.0.0.1 sent passive reply, 203.0.113.1 expected, 127.0.0.1 not")
                .contains("meier")
                .doesNotContain("8.8.4.4", "192.168");
    }

    @Test
    void namesBecomePlaceholdersInTheWholeLog() {
        String read = read(new Redaction(false, true));
        assertThat(read)
                .contains("> USER user-1", "331 Password required for user-1")
                .contains("220 host-1.example ready")
                .doesNotContain("meier", "customer");
    }

    @Test
    void nothingChangesUnlessAsked() {
        assertThat(read(Redaction.SECRETS_ONLY)).contains("meier", "8.8.4.4", "ftp.customer.com");
    }

    private static String read(Redaction redaction) {
        return EventLines.of(EventLines.read(LOG.getBytes(StandardCharsets.UTF_8), redaction));
    }
}
