package dev.replydesk.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Stage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines as real logs have them, in forms that are not the usual ones. */
class MissedLinesTests {

    @ParameterizedTest
    @ValueSource(strings = {"<,>", "<-,->", "<<<,>>>", "\u2190,\u2192"})
    void arrowIsFoundBehindWhatAConsolePrints(String arrows) {
        String in = arrows.split(",")[0];
        String out = arrows.split(",")[1];
        String log =
                "client.js [x]:12 %1$s 220 (a server)\nclient.js [x]:12 %2$s USER carol\n"
                        + "client.js [x]:12 %1$s 331 Please give it\n"
                        + "client.js [x]:12 %2$s LIST -a /\n";
        assertThat(read(log.formatted(in, out)))
                .isEqualTo("< 220 (a server)\n> USER carol\n< 331 Please give it\n> LIST -a /");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ERROR: SomeApiError: 550 unable to open /a for writing.; "
                        + "550 unable to open /a for writing.",
                "Error: 421 too many connections; 421 too many connections",
                "MyOwnException: 530 Not logged in; 530 Not logged in",
                "upload failed: 553 Could not create file; 553 Could not create file",
                "[Exception: 500 I won''t open a connection to you]; "
                        + "500 I won''t open a connection to you",
                "[Exception: 421 too many users]; 421 too many users",
                "a.b.FTPConnectionClosedException: FTP response 421 received.  Server closed it.; "
                        + "421 Server closed it."
            })
    void messageWrapsAReply(String line, String reply) {
        String unquoted = reply.replace("''", "'");
        assertThat(read(line.replace("''", "'"))).endsWith("< " + unquoted);
        assertThat(read("USER a\n230 Fine, come in\n" + line.replace("''", "'")))
                .endsWith("< " + unquoted);
    }

    @Test
    void arrowAndReplyAreEnough() {
        assertThat(read("< 220 Ready")).isEqualTo("< 220 Ready");
        assertThat(read("220 Ready")).isEqualTo("< 220 Ready");
        assertThat(read("< 530 <img src=x onerror=alert(1)>"))
                .isEqualTo("< 530 <img src=x onerror=alert(1)>");
        byte[] log = new byte[(int) LogReader.LARGEST];
        Arrays.fill(log, (byte) 'x');
        byte[] start = "< 220 Ready\n".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(start, 0, log, 0, start.length);
        assertThat(EventLines.of(EventLines.read(log, Redaction.SECRETS_ONLY)))
                .startsWith("< 220 Ready");
    }

    @Test
    void framesBelowAnExceptionTellItsCommand() {
        String log =
                """
                java.net.SocketTimeoutException: connect timed out
                	at java.base/java.net.Socket.connect(Socket.java:609)
                	at org.apache.commons.net.ftp.FTPClient._openDataConnection_(FTPClient.java:920)
                """;
        String timeout = "* java.net.SocketTimeoutException: connect timed out ";
        assertThat(read(log)).isEqualTo(timeout + "{LIST}");
        String stored = "\tat org.apache.commons.net.ftp.FTPClient._storeFile(FTPClient.java:6)\n";
        assertThat(read(log + stored)).isEqualTo(timeout + "{STOR}");
        assertThat(
                        read(
                                "Error: Timeout (data socket)\n    at Socket.<anonymous> (a.js:1:2)\n"
                                        + "    at async Client.downloadTo (/x/Client.js:3:4)\n"))
                .endsWith("Timeout (data socket) {RETR}");
    }

    @Test
    void framesAboveAnExceptionTellItsCommand() {
        String log =
                """
                Traceback (most recent call last):
                  File "job.py", line 3, in <module>
                    ftp.storbinary('STOR a', f)
                  File "/usr/lib/python3/ftplib.py", line 1, in storbinary
                    with self.transfercmd(cmd, rest) as conn:
                  File "/usr/lib/python3/ftplib.py", line 2, in ntransfercmd
                    conn = socket.create_connection((host, port), self.timeout)
                TimeoutError: [Errno 110] Connection timed out
                """;
        assertThat(read(log)).endsWith("* TimeoutError: [Errno 110] Connection timed out {STOR}");
    }

    @Test
    void framesTellDataConnectionFromTheCommand() {
        String below =
                """
                java.net.SocketTimeoutException: connect timed out
                	at org.apache.commons.net.ftp.FTPClient._openDataConnection_(FTPClient.java:920)
                	at org.apache.commons.net.ftp.FTPClient._storeFile(FTPClient.java:6)
                """;
        String above =
                """
                  File "/usr/lib/python3/ftplib.py", line 1, in storbinary
                    with self.transfercmd(cmd, rest) as conn:
                  File "/usr/lib/python3/ftplib.py", line 2, in ntransfercmd
                    conn = socket.create_connection((host, port), self.timeout)
                TimeoutError: [Errno 110] Connection timed out
                """;
        assertThat(stage(below)).isEqualTo(Stage.DATA_CONNECTION);
        assertThat(stage(above)).isEqualTo(Stage.DATA_CONNECTION);
        assertThat(stage(below.replaceFirst("\\tat .*Connection_.*\n", "")))
                .isEqualTo(Stage.UPLOAD);
    }

    @Test
    void codeBehindTheWordErrorIsReply() {
        assertThat(read("Camera: FTP test failed. Error code: 550 - can not create directory"))
                .endsWith("< 550 can not create directory");
    }

    @Test
    void negativeNumberOfAnErrorIsNoReply() {
        String error = "GnuTLS error -110: The TLS connection was non-properly terminated.";
        assertThat(read(error)).isEqualTo("* " + error);
    }

    @Test
    void loneCodeIsReplyWhereOneIsAwaited() {
        assertThat(read("220 hi\nUSER mira\n331\nPASS x\n230\nNLST\n502\nQUIT\n221"))
                .isEqualTo(
                        "< 220 hi\n> USER mira\n< 331\n> PASS ••••••••\n< 230\n> NLST\n< 502\n"
                                + "> QUIT\n< 221");
        assertThat(read("220 My FTP server\n404\n200")).isEqualTo("< 220 My FTP server");
    }

    private static Stage stage(String log) {
        return EventLines.read(log).sessions().getFirst().transcript().events().getLast().stage();
    }

    @Test
    void bytesAreTheWire() {
        String log =
                """
                [2026-11-22T09:14:00Z TRACE suppaftp::sync_ftp] CC IN: %s
                [2026-11-22T09:14:01Z TRACE suppaftp::sync_ftp] CC OUT: TYPE I
                [2026-11-22T09:14:01Z TRACE suppaftp::sync_ftp] CC IN: %s
                [2026-11-22T09:14:01Z TRACE suppaftp::sync_ftp] Code parsed from response: not yet (530)
                """
                        .formatted(bytes("220 here\r\n"), bytes("530 Log in first.\r\n"));
        assertThat(read(log))
                .isEqualTo(
                        "< 220 here\n> TYPE I\n< 530 Log in first.\n"
                                + "* Code parsed from response: not yet (530)");
    }

    private static String bytes(String text) {
        return text.chars().mapToObj(Integer::toString).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String read(String log) {
        return EventLines.of(EventLines.read(log));
    }
}
