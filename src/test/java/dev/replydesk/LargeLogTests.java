package dev.replydesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.logs.LogReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Logs of the largest size get through, on every way in; what is larger is told so. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:large-log")
class LargeLogTests {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "cut-here";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    @Test
    void apiTakesTwentyMebibytesAndNotOneByteMore() throws Exception {
        assertThat(send(api(log((int) LogReader.LARGEST))).statusCode()).isEqualTo(201);
        HttpResponse<String> refused = send(api(log((int) LogReader.LARGEST + 1)));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("20 MiB");
    }

    @ParameterizedTest
    @CsvSource({"/analyze, log, false", "/analyze, file, true", "/go, q, false", "/go, log, true"})
    void formTakesTwentyMebibytesAndNotMuchMore(String path, String field, boolean file)
            throws Exception {
        HttpResponse<String> kept = send(form(path, field, file, log((int) LogReader.LARGEST)));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
        assertThat(kept.headers().firstValue("Location").orElse("")).contains("/reports/");

        HttpResponse<String> little = send(form(path, field, file, log(20 * 1024 * 1024 + 9)));
        assertThat(little.statusCode()).isEqualTo(413);
        assertThat(little.body()).contains("20 MiB", "site-header");

        HttpResponse<String> much = send(form(path, field, file, log(30 * 1024 * 1024)));
        assertThat(much.statusCode()).isEqualTo(413);
        assertThat(much.body()).contains("20 MiB", "site-header");
    }

    private static byte[] log(int size) {
        byte[] log = new byte[size];
        Arrays.fill(log, (byte) 'x');
        byte[] start = "< 220 Ready\n".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(start, 0, log, 0, start.length);
        return log;
    }

    private HttpRequest api(byte[] log) {
        return request("/api/analyses")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofByteArray(log))
                .build();
    }

    private HttpRequest form(String path, String field, boolean file, byte[] log)
            throws IOException, InterruptedException {
        HttpResponse<String> page = send(request("/analyze").build());
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        String cookie =
                page.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        var body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", token.group(1).getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"" + field + "\"" + (file ? "; filename=\"a.log\"" : ""), log);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(HttpRequest request)
            throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html, application/json");
    }
}
