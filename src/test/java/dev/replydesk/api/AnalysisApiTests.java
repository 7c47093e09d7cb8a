package dev.replydesk.api;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Logs that come in through the API, as the contract has it. */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:analysis-api")
@AutoConfigureMockMvc
class AnalysisApiTests {
    private static final String LOG =
            """
            * Connected to ftp.example.com (203.0.113.10) port 21 (#0)
            < 220 (vsFTPd 3.0.5)
            > USER mira
            < 331 Please specify the password.
            > PASS s3cret
            < 530 Login incorrect.
            * Access denied: 530
            curl: (67) Access denied: 530
            """;

    /** No line of it names the server. */
    private static final String WITHOUT_SERVER =
            "> USER mira\n< 331 Password for mira\n> PASS s3cret\n< 530 Login incorrect.\n";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired private MockMvcTester mvc;

    @Test
    void textBecomesReportThatIsKept() throws Exception {
        MvcTestResult result = post("/api/analyses", "text/plain", LOG);
        assertThat(result).hasStatus(201);
        JsonNode report = json(result);
        String location = String.valueOf(result.getResponse().getHeader("Location"));
        assertThat(location).isEqualTo("/api/reports/" + report.get("id").asString());
        assertThat(json(get(location))).isEqualTo(report);
        assertThat(json(get("/reports/" + report.get("id").asString() + ".json")))
                .isEqualTo(report);
        assertThat(result.getResponse().getContentAsString()).doesNotContain("s3cret");
    }

    @Test
    void reportOfLogHasEveryFieldOfTheContract() {
        assertThat(post("/api/analyses", "text/plain; charset=ISO-8859-1", LOG))
                .bodyJson()
                .hasPathSatisfying("$.kind", kind -> assertThat(kind).isEqualTo("log"))
                .hasPathSatisfying("$.status", status -> assertThat(status).isEqualTo("finished"))
                .hasPathSatisfying("$.format", format -> assertThat(format).isEqualTo("curl"))
                .hasPathSatisfying("$.log.lines", lines -> assertThat(lines).isEqualTo(8))
                .hasPathSatisfying(
                        "$.target.host", host -> assertThat(host).isEqualTo("ftp.example.com"))
                .hasPath("$.verdict.severity")
                .hasPath("$.findings[0].cause")
                .hasPath("$.findings[0].excluded")
                .hasPath("$.findings[0].check")
                .hasPath("$.findings[0].fixes[0].file")
                .hasPath("$.server.product")
                .hasPath("$.server.confidence")
                .hasPath("$.server.features")
                .hasPath("$.transcript[0].wording")
                .hasPath("$.transcript[0].bearing")
                .hasPath("$.transcript[0].bearingNote")
                .hasPathSatisfying("$.stages", stages -> assertThat(stages).asList().isEmpty());
    }

    @Test
    void whatIsNotKnownIsLeftOutOfTheTarget() {
        assertThat(post("/api/analyses", "text/plain", WITHOUT_SERVER))
                .hasStatus(201)
                .bodyJson()
                .doesNotHavePath("$.target.host")
                .doesNotHavePath("$.target.port");
    }

    @Test
    void jsonTakesTheSameAndSaysWhatToHide() throws Exception {
        String body =
                JSON.createObjectNode()
                        .put("log", WITHOUT_SERVER)
                        .put("hideNames", true)
                        .toString();
        MvcTestResult result = post("/api/analyses", "application/json", body);
        assertThat(result).hasStatus(201);
        assertThat(json(result).at("/transcript/0/text").asString()).isEqualTo("USER user-1");
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, ''",
        "text/plain, nothing of the kind",
        "application/json, '{\"log\": \"\"}'"
    })
    void bodyWithoutLogIsProblem(String type, String body) {
        assertThat(post("/api/analyses", type, body))
                .hasStatus(400)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .hasPathSatisfying(
                        "$.title",
                        title -> assertThat(title).isEqualTo("This log could not be read"))
                .hasPath("$.detail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "[]", "null", "not json, secret=hunter22", "{\"log\": [\"a\"]}"})
    void jsonThatIsNotValidIsProblem(String body) throws Exception {
        MvcTestResult result = post("/api/analyses", "application/json", body);
        assertThat(result)
                .hasStatus(400)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .hasPathSatisfying(
                        "$.errors[0].field", field -> assertThat(field).isEqualTo("log"));
        assertThat(result.getResponse().getContentAsString()).doesNotContain("hunter22");
    }

    @Test
    void logThatIsTooLargeIsProblem() {
        String large = "< 220 Ready\n".repeat(2_000_000);
        for (String[] body :
                new String[][] {
                    {"text/plain", large},
                    {"application/json", "{\"log\": \"" + large.replace("\n", "\\n") + "\"}"}
                }) {
            assertThat(post("/api/analyses", body[0], body[1]))
                    .hasStatus(413)
                    .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                    .bodyJson()
                    .hasPathSatisfying(
                            "$.detail", detail -> assertThat(detail).asString().contains("20 MiB"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "text/html", "image/png"})
    void otherTypeIsProblem(String type) {
        assertThat(post("/api/analyses", type, LOG))
                .hasStatus(415)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void documentDescribesAnalyses() {
        assertThat(get("/api/openapi.json"))
                .bodyJson()
                .hasPath("$.paths['/api/analyses'].post.requestBody.content['text/plain']")
                .hasPath("$.paths['/api/analyses'].post.requestBody.content['application/json']")
                .hasPath("$.components.schemas.AnalysisRequest.properties.hideAddresses")
                .hasPath("$.components.schemas.ReportJsonV1.properties.format")
                .extractingPath("$.paths['/api/analyses'].post.responses")
                .asMap()
                .containsOnlyKeys("201", "400", "413", "415", "429", "503");
    }

    @Test
    void hostileLogIsTextOnTheWholeWay() throws Exception {
        String id =
                json(post("/api/analyses", "text/plain", "< 530 <img src=x onerror=alert(1)>\n"))
                        .get("id")
                        .asString();
        assertThat(mvc.get().uri("/reports/" + id).header("Host", "localhost").accept("text/html"))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img");
    }

    private static JsonNode json(MvcTestResult result) throws Exception {
        return JSON.readTree(result.getResponse().getContentAsString());
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(URI.create(path)).header("Host", "localhost").exchange();
    }

    private MvcTestResult post(String path, String type, String body) {
        return mvc.post()
                .uri(URI.create(path))
                .header("Host", "localhost")
                .contentType(MediaType.parseMediaType(type))
                .content(body)
                .exchange();
    }
}
