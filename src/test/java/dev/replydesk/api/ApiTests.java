package dev.replydesk.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.testing.InProcessFtpServer;
import dev.replydesk.testing.ScriptedFtpServer;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as the contract has it. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:api")
@AutoConfigureMockMvc
class ApiTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired private MockMvcTester mvc;

    @Test
    void codeHasEveryFieldOfTheContract() {
        assertThat(get("/api/codes/150"))
                .bodyJson()
                .hasPathSatisfying("$.code", code -> assertThat(code).isEqualTo(150))
                .hasPathSatisfying("$.name", name -> assertThat(name).isEqualTo("File Status OK"))
                .hasPathSatisfying("$.classDigit", digit -> assertThat(digit).isEqualTo(1))
                .hasPathSatisfying(
                        "$.className",
                        name -> assertThat(name).isEqualTo("1xx Positive Preliminary"))
                .hasPath("$.group")
                .hasPath("$.standard")
                .hasPath("$.description")
                .hasPath("$.whenSeen[0]")
                .hasPath("$.howToFix.client[0]")
                .hasPath("$.howToFix.server[0]")
                .hasPath("$.commands[0].command")
                .hasPath("$.related[0].code")
                .hasPath("$.references[0].title")
                .hasPath("$.serverReplies");
    }

    @Test
    void searchRanksTheCauseOfAKnownLineFirst() {
        assertThat(
                        mvc.get()
                                .uri("/api/search")
                                .param("q", "530 Login incorrect.")
                                .header("Host", "localhost"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$[0].kind", kind -> assertThat(kind).isEqualTo("cause"))
                .hasPathSatisfying(
                        "$[0].url",
                        url -> assertThat(url).isEqualTo("/causes/login-credentials-rejected"))
                .hasPath("$[0].title")
                .hasPath("$[0].said.serverFix");
    }

    @ParameterizedTest
    @CsvSource({"usrname, code", "MLSD, command", "425 426, comparison", "curl: (9), reply"})
    void searchNamesTheKindOfEachResult(String query, String kind) {
        assertThat(mvc.get().uri("/api/search").param("q", query).header("Host", "localhost"))
                .bodyJson()
                .hasPathSatisfying("$[0].kind", found -> assertThat(found).isEqualTo(kind))
                .hasPath("$[0].marks[0].text");
    }

    @Test
    void searchForNothingFindsNothing() {
        assertThat(mvc.get().uri("/api/search").header("Host", "localhost"))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("[]");
    }

    @Test
    void listHasEveryCode() throws Exception {
        JsonNode codes = JSON.readTree(get("/api/codes").getResponse().getContentAsString());
        assertThat(codes.size()).isEqualTo(94);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999", "abc", "15", "1500"})
    void unknownCodeIsProblemWithSuggestions(String code) {
        assertThat(get("/api/codes/" + code))
                .hasStatus(404)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .hasPath("$.suggestions[0]")
                .hasPath("$.title")
                .hasPath("$.detail");
    }

    @Test
    void comparisonHasEveryFieldOfTheContract() {
        assertThat(get("/api/compare/331/150"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.title",
                        title ->
                                assertThat(title)
                                        .isEqualTo(
                                                "FTP 150 File Status OK vs 331 Username OK, Need"
                                                        + " Password"))
                .hasPath("$.summary")
                .hasPath("$.left.code")
                .hasPath("$.right.code")
                .hasPath("$.keyDifferences[0]")
                .hasPath("$.whenToUseWhich[0]")
                .hasPath("$.order")
                .hasPath("$.decidingQuestion.question")
                .hasPathSatisfying(
                        "$.decidingQuestion.yes.code", code -> assertThat(code).isEqualTo(150))
                .hasPathSatisfying(
                        "$.decidingQuestion.no.code", code -> assertThat(code).isEqualTo(331))
                .hasPath("$.decidingQuestion.no.why");
        assertThat(get("/api/compare/119/150"))
                .bodyJson()
                .extractingPath("$.decidingQuestion")
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/compare/150/999", "/api/compare/abc/150"})
    void comparisonWithUnknownCodeIsProblem(String path) {
        assertThat(get(path))
                .hasStatus(404)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void comparisonOfCodeWithItselfIsProblem() {
        assertThat(get("/api/compare/150/150"))
                .hasStatus(400)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @ParameterizedTest
    @CsvSource({
        "host, ''",
        "host, ftp.example.com/pub",
        "host, ftp://example.com",
        "host, 'a\\r\\nDELE b'",
        "username, 'mira\\r\\nDELE b'",
        "password, 'x\\nSITE y'",
        "account, 'x\\u0000'",
        "path, '/pub\\r\\nRMD /'",
        "security, sometimes",
    })
    void fieldThatIsNotValidIsNamed(String field, String value) throws Exception {
        String host = field.equals("host") ? "" : "\"host\": \"localhost\", ";
        MvcTestResult result = post("{%s\"%s\": \"%s\"}".formatted(host, field, value));
        assertThat(result)
                .hasStatus(400)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        JsonNode problem = JSON.readTree(result.getResponse().getContentAsString());
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/errors/0/message").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"host\": \"localhost\", \"port\": 0}",
                "{\"host\": \"localhost\", \"port\": 65536}",
                "{\"host\": \"localhost\", \"checks\": [\"everything\"]}",
                "{}",
                "{\"host\": null}",
                "[]",
                "not json, secret=hunter22",
                ""
            })
    void bodyThatIsNotValidIsProblem(String body) throws Exception {
        MvcTestResult result = post(body);
        assertThat(result)
                .hasStatus(400)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result.getResponse().getContentAsString())
                .doesNotContain("hunter22", "Exception");
    }

    @Test
    void finishedProbeIsDeleted() throws Exception {
        try (var server = ScriptedFtpServer.playing("< 421 Too many users\n! close\n")) {
            MvcTestResult started =
                    post(
                            "{\"host\": \"127.0.0.1\", \"port\": %d}".formatted(server.port()),
                            "wait=30");
            assertThat(started).hasStatusOk();
            assertThat(started.getResponse().getHeader("Preference-Applied")).isEqualTo("wait=30");
            String location = location(started);
            assertThat(location).startsWith("/api/probes/");
            JsonNode report = JSON.readTree(get(location).getResponse().getContentAsString());
            assertThat(report.get("status").asString()).isEqualTo("finished");
            assertThat(report.at("/verdict/severity").asString()).isEqualTo("error");
            assertThat(mvc.delete().uri(location).header("Host", "localhost")).hasStatus(204);
            assertThat(get(location)).hasStatus(404);
        }
    }

    @Test
    void uploadIsAskedForWithItsFileName() throws Exception {
        try (var server = InProcessFtpServer.start("tr0ub4dor")) {
            MvcTestResult started =
                    post(
                            """
                            {"host": "127.0.0.1", "port": %d, "checks": ["upload"],
                             "username": "mira", "password": "tr0ub4dor",
                             "uploadFile": "ours.tmp"}
                            """
                                    .formatted(server.port()),
                            "wait=30");
            assertThat(started).hasStatusOk().bodyText().contains("STOR ours.tmp", "DELE reply-");
        }
    }

    @Test
    void runningProbeIsCancelled() throws Exception {
        try (var server = ScriptedFtpServer.playing("< 220 Ready\n> AUTH TLS\n! stall\n")) {
            MvcTestResult started =
                    post("{\"host\": \"127.0.0.1\", \"port\": %d}".formatted(server.port()));
            assertThat(started).hasStatus(202);
            String location = location(started);
            assertThat(mvc.delete().uri(location).header("Host", "localhost")).hasStatus(204);
            JsonNode report = JSON.readTree(get(location).getResponse().getContentAsString());
            assertThat(report.get("status").asString()).isEqualTo("cancelled");
        }
    }

    @Test
    void documentDescribesTheContract() {
        assertThat(get("/api/openapi.json"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.paths")
                .asMap()
                .containsKeys(
                        "/api/codes",
                        "/api/codes/{code}",
                        "/api/compare/{left}/{right}",
                        "/api/probes",
                        "/api/probes/{id}",
                        "/api/probes/{id}/events",
                        "/api/reports/{id}");
    }

    @Test
    void documentDescribesEveryAnswerToARequestForAProbe() {
        assertThat(get("/api/openapi.json"))
                .bodyJson()
                .extractingPath("$.paths['/api/probes'].post.responses")
                .asMap()
                .containsOnlyKeys("200", "202", "400", "413", "429", "503");
        assertThat(get("/api/openapi.json"))
                .bodyJson()
                .hasPath("$.paths['/api/probes'].post.responses['429'].headers['Retry-After']")
                .hasPath(
                        "$.paths['/api/probes'].post.responses['413']"
                                + ".content['application/problem+json']");
    }

    private static String location(MvcTestResult started) {
        return String.valueOf(started.getResponse().getHeader("Location"));
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(URI.create(path)).header("Host", "localhost").exchange();
    }

    private MvcTestResult post(String body) {
        return post(body, "return=representation");
    }

    private MvcTestResult post(String body, String prefer) {
        return mvc.post()
                .uri("/api/probes")
                .header("Host", "localhost")
                .header("Prefer", prefer)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
