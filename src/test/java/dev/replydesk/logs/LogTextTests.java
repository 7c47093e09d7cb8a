package dev.replydesk.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever encodings, terminals and forums do to a log, it is read alike. */
class LogTextTests {
    private static final String LOG =
            """
            < 220 Ready for Müller
            > USER alice
            < 331 Password required
            > PASS x
            < 530 Login incorrect.
            """;
    private static final String READ =
            """
            < 220 Ready for Müller
            > USER alice
            < 331 Password required
            > PASS ••••••••
            < 530 Login incorrect.""";

    static Stream<byte[]> encodings() {
        return Stream.of(
                LOG.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + LOG).getBytes(StandardCharsets.UTF_8),
                LOG.getBytes(StandardCharsets.UTF_16LE),
                LOG.getBytes(StandardCharsets.UTF_16BE),
                LOG.getBytes(StandardCharsets.UTF_16),
                ("\ufeff" + LOG).getBytes(StandardCharsets.UTF_16LE),
                LOG.getBytes(Charset.forName("windows-1252")),
                LOG.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
                LOG.replace("\n", "\r").getBytes(StandardCharsets.UTF_8));
    }

    static Stream<String> disguises() {
        return Stream.of(
                LOG.indent(4),
                LOG.replaceAll("(?m)^", "> "),
                LOG.replaceAll("(?m)^", ">> ").replace(">> ", "> "),
                "```text\n" + LOG + "```\n",
                LOG.replace("<", "&lt;").replace(">", "&gt;"),
                LOG.replaceAll("(?m)^(.*)$", "\u001b[32m$1\u001b[0m"),
                LOG.replaceAll("(?m)^", "2026-11-22 09:14:00,123 [main] DEBUG a.b.Ftp - "),
                LOG.replaceAll("(?m)^", "[09:14:00] "),
                LOG.replaceAll("(?m)^", "Nov 22 09:14:00 host app[12]: "),
                LOG.replaceAll("(?m)^", "app_1  | 22.11.2026 09:14:00 "),
                LOG.replaceAll("(?m)^", "09:14:00.123 -> "),
                LOG.replaceAll("(?m)^([<>]) (.*)$", "$1 '$2\\\\r\\\\n'"));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void everyEncodingIsRead(byte[] log) {
        assertThat(EventLines.of(EventLines.read(log, Redaction.SECRETS_ONLY))).isEqualTo(READ);
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void whatWasPutAroundLinesIsTakenOff(String log) {
        assertThat(EventLines.of(EventLines.read(log))).isEqualTo(READ);
    }

    @Test
    void logPastedAsOneLineIsTakenApart() {
        String line =
                "Status: Connecting to 203.0.113.10:21... Response: 220 Ready to serve you today"
                        + " Command: USER alice Response: 331 Password required for alice"
                        + " Command: PASS secret Response: 530 Login incorrect.";
        assertThat(EventLines.of(EventLines.read(line)))
                .contains("< 220 Ready to serve you today\n> USER alice\n< 331")
                .doesNotContain("secret");
    }

    @Test
    void wrappedLineIsJoinedToTheOneBefore() {
        String log =
                """
                Command: LIST
                Response: 425 Unable to build data connection: the address that you gave is
                not yours
                """;
        assertThat(EventLines.of(EventLines.read(log))).endsWith("that you gave is not yours");
    }

    @Test
    void featuresThatLookLikeCommandsStayInTheirReply() {
        String log = "FEAT\n211-Features:\n AUTH TLS\n SIZE\n211 End\nPWD\n257 \"/\"\n";
        assertThat(EventLines.of(EventLines.read(log)))
                .isEqualTo(
                        "> FEAT\n< 211-Features: | AUTH TLS | SIZE | 211 End\n> PWD\n< 257 \"/\"");
    }
}
