package dev.replydesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.testing.InProcessFtpServer;
import dev.replydesk.testing.ScriptedFtpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job over HTTP, from the start of the application to a report; once per database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
abstract class StartToReport {
    static final String PASSWORD = "s3cret-for-this-test";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();

    @Value("${local.server.port}")
    private int port;

    /** Everything that the database keeps, as text. */
    abstract String databaseContent() throws Exception;

    @Test
    void probeOfHealthyServerEndsInReportWithoutTheSecret(CapturedOutput log) throws Exception {
        JsonNode report = probe();
        String id = report.get("id").asString();

        assertThat(report.get("status").asString()).isEqualTo("finished");
        assertThat(report.at("/verdict/severity").asString()).isEqualTo("ok");
        assertThat(codes(report)).contains(220, 331, 230, 227, 229, 150, 226, 221);
        assertThat(report.get("transcript"))
                .filteredOn(line -> line.get("kind").asString().equals("reply"))
                .allSatisfy(
                        line -> {
                            assertThat(line.get("meaning").asString()).isNotBlank();
                            assertThat(line.get("command").asString()).isNotBlank();
                            assertThat(line.get("conformance").asString()).isNotBlank();
                        });

        String page = get("/reports/" + id, "text/html");
        assertThat(page).contains("Healthy", "USER mira", "••••••••").contains("id=\"L1\"");
        String text = get("/reports/" + id, "text/plain");
        assertThat(text).contains("> USER mira", "< 230").doesNotContain("<html");
        String markdown = get("/reports/" + id + ".md", "*/*");
        assertThat(markdown).startsWith("# FTP probe of").contains("> USER mira", "< 230");
        String json = get("/reports/" + id + ".json", "application/json");
        assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree(get("/api/reports/" + id, "*/*")));

        assertThat(
                        List.of(
                                page,
                                text,
                                markdown,
                                json,
                                report.toString(),
                                databaseContent(),
                                log.getAll()))
                .noneMatch(kept -> kept.contains(PASSWORD));
        assertThat(databaseContent()).contains("USER");
    }

    @Test
    void eventsOfProbeAreFollowedToTheEnd() throws Exception {
        try (var server = ScriptedFtpServer.playing("! pause 300\n< 421 Too many users\n")) {
            HttpResponse<String> started =
                    start("{\"host\": \"127.0.0.1\", \"port\": %d}".formatted(server.port()), 0);
            assertThat(started.statusCode()).isEqualTo(202);
            String location = started.headers().firstValue("Location").orElseThrow();
            String all = get(location + "/events", "text/event-stream");
            assertThat(all)
                    .contains("event:event", "event:stage", "event:done", "421 Too many users")
                    .contains("\"meaning\"");
            assertThat(get(location + "/events", "text/event-stream")).contains("event:done");
            JsonNode report = JSON.readTree(get(location, "application/json"));
            assertThat(report.get("status").asString()).isEqualTo("finished");
            assertThat(report.at("/verdict/severity").asString()).isEqualTo("error");
        }
    }

    @Test
    void logEndsInReportWithoutTheSecret(CapturedOutput output) throws Exception {
        HttpResponse<String> answer =
                http.send(
                        request("/api/analyses")
                                .header("Content-Type", "text/plain")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                """
                                                < 220 Ready
                                                > USER mira
                                                < 331 Password for mira
                                                > PASS %s
                                                < 530 Login incorrect.
                                                """
                                                        .formatted(PASSWORD)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        JsonNode report = JSON.readTree(answer.body());
        String id = report.get("id").asString();
        assertThat(report.get("kind").asString()).isEqualTo("log");
        assertThat(JSON.readTree(get("/api/reports/" + id, "*/*"))).isEqualTo(report);
        String page = get("/reports/" + id, "text/html");
        assertThat(page).contains("USER mira", "••••••••", "Your log, annotated");
        String text = get("/reports/" + id + ".txt", "*/*");
        assertThat(text).contains("> USER mira", "< 530 Login incorrect.");
        assertThat(List.of(answer.body(), page, text, databaseContent(), output.getAll()))
                .noneMatch(kept -> kept.contains(PASSWORD));
    }

    @Test
    void knowledgeIsThereAfterStart() throws Exception {
        assertThat(JSON.readTree(get("/api/codes", "application/json")).size()).isGreaterThan(60);
        JsonNode code = JSON.readTree(get("/api/codes/331", "application/json"));
        assertThat(code.get("name").asString()).isEqualTo("Username OK, Need Password");
        assertThat(get("/actuator/health", "*/*")).contains("UP");
    }

    private JsonNode probe() throws IOException, InterruptedException {
        try (var server = InProcessFtpServer.start(PASSWORD)) {
            String body =
                    """
                    {"host": "127.0.0.1", "port": %d, "username": "%s", "password": "%s"}
                    """
                            .formatted(server.port(), InProcessFtpServer.USER, PASSWORD);
            HttpResponse<String> answer = start(body, 60);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        }
    }

    private HttpResponse<String> start(String body, int wait)
            throws IOException, InterruptedException {
        return http.send(
                request("/api/probes")
                        .header("Content-Type", "application/json")
                        .header("Prefer", "wait=" + wait)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static List<Integer> codes(JsonNode report) {
        return report.get("transcript")
                .valueStream()
                .filter(line -> line.hasNonNull("code"))
                .map(line -> line.get("code").asInt())
                .toList();
    }

    private String get(String path, String accept) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(
                        request(path).header("Accept", accept).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }
}
