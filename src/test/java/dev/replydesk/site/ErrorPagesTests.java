package dev.replydesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.page.PageMeta;
import dev.replydesk.testing.PageHead;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:error-pages")
@Import(ErrorPagesTests.Failing.class)
class ErrorPagesTests {
    @LocalServerPort private int port;

    @Test
    void pageWhenNothingIsThereIsOurs() throws Exception {
        var response = get("/no/such/page");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("There is no such page", "site-header");
    }

    @Test
    void pageWhenExceptionWasWrittenForReadersShowsItsWords() throws Exception {
        var response = get("/failing/gone");
        assertThat(response.statusCode()).isEqualTo(410);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).contains("text/html");
        assertThat(response.body())
                .contains("<h1>It is &lt;gone&gt;</h1>", "<title>It is &lt;gone&gt;</title>");
    }

    @Test
    void pageWhenWeFailTellsNothingOfTheInside() throws Exception {
        var response = get("/failing/hard");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body())
                .contains("Something went wrong on our side")
                .doesNotContain("inside", "IllegalStateException", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no/such/page",
                "/reports/missing",
                "/failing/gone",
                "/failing/hard",
                "/failing/half-way"
            })
    void errorPageIsNotForMachines(String path) throws Exception {
        var response = get(path);
        assertThat(response.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(PageHead.of(response.body()).isPrivate()).isTrue();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Controller
    static class Failing {
        @GetMapping("/failing/gone")
        void gone() {
            var problem = ProblemDetail.forStatusAndDetail(HttpStatus.GONE, "It was here.");
            problem.setTitle("It is <gone>");
            throw new ErrorResponseException(HttpStatus.GONE, problem, null);
        }

        @GetMapping("/failing/hard")
        void hard() {
            throw new IllegalStateException("inside");
        }

        /** The home page without what it shows. */
        @GetMapping("/failing/half-way")
        String halfWay(Model model) {
            model.addAttribute(PageMeta.NAME, PageMeta.at("/failing/half-way", "A page"));
            return "site/home";
        }
    }
}
