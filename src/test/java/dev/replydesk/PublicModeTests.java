package dev.replydesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The limits of a desk for everybody; nothing is connected to, the addresses are forbidden. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:public-mode",
            "replydesk.mode=public",
            "replydesk.limits.probes-per-hour=1",
            "replydesk.limits.burst=3",
            "replydesk.limits.target-pause=1h"
        })
@AutoConfigureMockMvc
class PublicModeTests {
    @Autowired private MockMvcTester mvc;

    @Test
    void clientIsLimitedByItsAddressOnPageAndApiTogether() {
        assertThat(api("192.0.2.1", "198.51.100.1")).hasStatus(202);
        assertThat(form("192.0.2.2", "198.51.100.1")).hasStatus(303);
        assertThat(api("192.0.2.3", "198.51.100.1")).hasStatus(202);
        MvcTestResult refused = api("192.0.2.4", "198.51.100.1");
        assertThat(refused)
                .hasStatus(429)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Too many probes");
        assertThat(Integer.parseInt(refused.getResponse().getHeader("Retry-After")))
                .isBetween(3_500, 3_600);
        assertThat(form("192.0.2.4", "198.51.100.1"))
                .hasStatus(429)
                .containsHeader("Retry-After")
                .bodyText()
                .contains("Try again in 60 minutes", "value=\"192.0.2.4\"")
                .doesNotContain("s3cret");
        assertThat(api("192.0.2.4", "198.51.100.2")).hasStatus(202);
    }

    @Test
    void targetIsLeftAloneAfterAProbe() {
        assertThat(api("192.0.2.9", "198.51.100.3")).hasStatus(202);
        assertThat(api("192.0.2.9", "198.51.100.4"))
                .hasStatus(429)
                .containsHeader("Retry-After")
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("This server is probed already");
    }

    @Test
    void headerOfAClientDoesNotMakeItAnother() {
        for (int i = 0; i < 3; i++) {
            assertThat(api("192.0.2.3" + i, "198.51.100.5")).hasStatus(202);
        }
        assertThat(
                        mvc.post()
                                .uri("/api/probes")
                                .with(
                                        request -> {
                                            request.setRemoteAddr("198.51.100.5");
                                            return request;
                                        })
                                .header("X-Forwarded-For", "203.0.113.99")
                                .header("Forwarded", "for=203.0.113.99")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"host\": \"192.0.2.39\"}"))
                .hasStatus(429);
    }

    @Test
    void logsOfAClientAreCountedOnEveryWay() {
        assertThat(log("/api/analyses", "198.51.100.6")).hasStatus(400);
        assertThat(log("/analyze", "198.51.100.6")).hasStatus(422);
        assertThat(log("/go", "198.51.100.6")).hasStatus(200);
        assertThat(log("/api/analyses", "198.51.100.6"))
                .hasStatus(429)
                .containsHeader("Retry-After")
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(log("/analyze", "198.51.100.6"))
                .hasStatus(429)
                .containsHeader("Retry-After")
                .bodyText()
                .contains("sent many logs", "nothing\nof FTP");
        assertThat(log("/go", "198.51.100.6")).hasStatus(429).containsHeader("Retry-After");
    }

    /** One that nothing of FTP is in. */
    private MvcTestResult log(String path, String client) {
        return mvc.post()
                .uri(path)
                .with(csrf())
                .with(
                        request -> {
                            request.setRemoteAddr(client);
                            return request;
                        })
                .contentType(
                        path.startsWith("/api")
                                ? "text/plain"
                                : "application/x-www-form-urlencoded")
                .param("log", "nothing\nof FTP")
                .param("q", "nothing\nof FTP")
                .content(path.startsWith("/api") ? "nothing of it" : "")
                .exchange();
    }

    private MvcTestResult api(String host, String client) {
        return mvc.post()
                .uri("/api/probes")
                .with(
                        request -> {
                            request.setRemoteAddr(client);
                            return request;
                        })
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"host\": \"%s\"}".formatted(host))
                .exchange();
    }

    private MvcTestResult form(String host, String client) {
        return mvc.post()
                .uri("/probe")
                .with(csrf())
                .with(
                        request -> {
                            request.setRemoteAddr(client);
                            return request;
                        })
                .param("host", host)
                .param("password", "s3cret")
                .param("consent", "true")
                .exchange();
    }
}
