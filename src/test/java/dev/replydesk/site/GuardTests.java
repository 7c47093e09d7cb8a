package dev.replydesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.testing.RawHttp;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a desk for one person refuses, byte for byte as it comes over the wire. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:guard")
class GuardTests {
    private static final String JSON_PADDED = "{\"host\": \"\"%s}";

    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST.", "127.0.0.1:%d", "[::1]:%d", "localhost:1"})
    void hostOfThisMachineIsAnswered(String host) throws IOException {
        assertThat(RawHttp.status(get(host.formatted(port)))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localtest.me:%d", "192.168.1.20", "[::]"})
    void hostOfAnotherNameIsRefused(String host) throws IOException {
        String answer = get(host.formatted(port));
        assertThat(RawHttp.status(answer)).isEqualTo(403);
        assertThat(answer).contains("localhost only").doesNotContain("<html");
    }

    @Test
    void hostInTheRequestLineDoesNotHideTheOther() throws IOException {
        String answer =
                RawHttp.exchange(
                        port,
                        """
                        GET http://localhost/probe HTTP/1.1
                        Host: evil.example
                        Connection: close
                        """,
                        "");
        assertThat(RawHttp.status(answer)).isIn(400, 403);
        assertThat(answer).doesNotContain("Probe a server");
    }

    @Test
    void pageCarriesTheHeadersThatKeepOthersOut() throws IOException {
        assertThat(get("localhost"))
                .contains(
                        "Content-Security-Policy: " + SecurityConfiguration.CONTENT_SECURITY_POLICY,
                        "X-Content-Type-Options: nosniff",
                        "X-Frame-Options: DENY",
                        "Referrer-Policy: no-referrer",
                        "Cross-Origin-Opener-Policy: same-origin",
                        "Cross-Origin-Resource-Policy: same-origin",
                        "Permissions-Policy: camera=()")
                .containsPattern("Set-Cookie: replydesk-csrf=[^\r]*HttpOnly[^\r]*SameSite=Lax")
                .doesNotContain("Access-Control-Allow");
    }

    @Test
    void formWithoutTokenIsRefused() throws IOException {
        String answer = post("/probe", "application/x-www-form-urlencoded", "host=localhost");
        assertThat(RawHttp.status(answer)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded"})
    void typeThatAnyPageMaySendStartsNoProbe(String type) throws IOException {
        String answer = post("/api/probes", type, "{\"host\": \"localhost\"}");
        assertThat(RawHttp.status(answer)).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void logThatAnotherSiteSendsIsRefused(String site) throws IOException {
        String answer =
                RawHttp.exchange(
                        port,
                        """
                        POST /api/analyses HTTP/1.1
                        Host: localhost
                        Content-Type: text/plain
                        Content-Length: 9
                        Sec-Fetch-Site: %s
                        Connection: close
                        """
                                .formatted(site),
                        "220 Ready");
        assertThat(RawHttp.status(answer)).isEqualTo(403);
        assertThat(answer).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/analyze", "/analyze/preview", "/%61nalyze", "/go"})
    void formWithLogSaysHowLongItIs(String path) throws IOException {
        String type = "application/x-www-form-urlencoded";
        assertThat(RawHttp.status(chunked(path, type, "log=x"))).isEqualTo(411);
        assertThat(RawHttp.status(post(path, type, "log=x"))).isEqualTo(403);
    }

    @Test
    void preflightOfAnotherSiteGetsNoPermission() throws IOException {
        String answer =
                RawHttp.exchange(
                        port,
                        """
                        OPTIONS /api/probes HTTP/1.1
                        Host: localhost
                        Origin: https://evil.example
                        Access-Control-Request-Method: POST
                        Access-Control-Request-Headers: content-type
                        Connection: close
                        """,
                        "");
        assertThat(answer).doesNotContain("Access-Control-Allow");
    }

    @Test
    void jsonOfTheLargestSizeIsReadAndMoreIsNot() throws IOException {
        assertThat(RawHttp.status(json(BodySizeFilter.LARGEST))).isEqualTo(400);
        String answer = json(BodySizeFilter.LARGEST + 1);
        assertThat(RawHttp.status(answer)).isEqualTo(413);
        assertThat(answer).contains("application/problem+json", "at most 64 KiB");
    }

    @Test
    void jsonInChunksHasTheSameLimit() throws IOException {
        String small = chunked("/api/probes", "application/json", padded(BodySizeFilter.LARGEST));
        assertThat(RawHttp.status(small)).isEqualTo(400);
        assertThat(small).contains("Invalid request", "\"host\"");
        String large =
                chunked("/api/probes", "application/json", padded(BodySizeFilter.LARGEST + 1));
        assertThat(RawHttp.status(large)).isEqualTo(413);
        assertThat(large).contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe", "/%70robe", "/probe/preview"})
    void formThatIsTooLargeIsRefusedOnAPage(String path) throws IOException {
        String type = "application/x-www-form-urlencoded";
        String large = "host=" + "x".repeat(BodySizeFilter.LARGEST);
        for (String answer : new String[] {post(path, type, large), chunked(path, type, large)}) {
            assertThat(RawHttp.status(answer)).isEqualTo(413);
            assertThat(answer).contains("Content-Security-Policy").contains("site-header");
        }
        assertThat(RawHttp.status(chunked(path, type, "host=x"))).isEqualTo(411);
    }

    @Test
    void smartBoxTakesLogsAsBefore() throws IOException {
        String answer =
                post("/go", "application/x-www-form-urlencoded", "q=" + "x".repeat(100_000));
        assertThat(RawHttp.status(answer)).isEqualTo(403);
        assertThat(answer).doesNotContain("413");
    }

    private String get(String host) throws IOException {
        return RawHttp.exchange(
                port,
                """
                GET /probe HTTP/1.1
                Host: %s
                Accept: text/html
                Connection: close
                """
                        .formatted(host),
                "");
    }

    private String json(int size) throws IOException {
        return post("/api/probes", "application/json", padded(size));
    }

    private static String padded(int size) {
        return JSON_PADDED.formatted(" ".repeat(size - JSON_PADDED.length() + 2));
    }

    private String post(String path, String type, String body) throws IOException {
        return RawHttp.exchange(
                port,
                """
                POST %s HTTP/1.1
                Host: localhost
                Content-Type: %s
                Content-Length: %d
                Accept: */*
                Connection: close
                """
                        .formatted(path, type, body.length()),
                body);
    }

    private String chunked(String path, String type, String body) throws IOException {
        return RawHttp.exchange(
                port,
                """
                POST %s HTTP/1.1
                Host: localhost
                Content-Type: %s
                Transfer-Encoding: chunked
                Accept: text/html, */*
                Connection: close
                """
                        .formatted(path, type),
                "%x\r\n%s\r\n0\r\n\r\n".formatted(body.length(), body));
    }
}
