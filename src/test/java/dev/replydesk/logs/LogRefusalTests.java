package dev.replydesk.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.replydesk.logs.LogRefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogRefusalTests {

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\r\n "})
    void blankTextIsEmpty(String text) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), Reason.EMPTY);
    }

    @Test
    void oneByteMoreThanTheLimitIsTooLarge() {
        byte[] log = new byte[(int) LogReader.LARGEST + 1];
        Arrays.fill(log, (byte) '\n');
        assertRefused(log, Reason.TOO_LARGE);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] bytes = new byte[10_000];
        new Random(1).nextBytes(bytes);
        assertRefused(bytes, Reason.NOT_TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Take 200 grams of flour,\n331 eggs and\n150 ml of milk.",
                "200 files",
                "2121",
                "\"200 files\"",
                "2026-11-22 09:14:00 uploaded 200 files in 331 ms",
                "GET /index.html HTTP/1.1\nHost: example.com",
                "Error: 500 Internal Server Error",
                "upstream answered: 502 Bad Gateway"
            })
    void textWithoutFtpIsRefused(String text) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), Reason.NOTHING_OF_FTP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ECONNREFUSED - Connection refused by server",
                "curl: (9) Server denied you to change to the given directory",
                "GnuTLS error -15",
                "java.net.ConnectException: Connection refused (Connection refused)",
                "ssl.SSLEOFError: EOF occurred in violation of protocol (_ssl.c:2427)"
            })
    void singleErrorIsALogOfOneMessage(String line) {
        assertThat(EventLines.of(EventLines.read(line))).isEqualTo("* " + line);
    }

    private static void assertRefused(byte[] bytes, Reason reason) {
        assertThatExceptionOfType(LogRefusedException.class)
                .isThrownBy(() -> EventLines.read(bytes, Redaction.SECRETS_ONLY))
                .extracting(LogRefusedException::reason)
                .isEqualTo(reason);
    }
}
