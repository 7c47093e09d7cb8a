package dev.replydesk;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Asks for pages as a browser does, for each of them once. */
final class Visitor {
    static final URI ORIGIN = URI.create("http://localhost/");

    private static final String ACCEPT = "text/html,*/*;q=0.8";
    private static final int MOST_REDIRECTS = 5;

    private final MockMvcTester mvc;
    private final Map<URI, Answer> answers = new HashMap<>();

    Visitor(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** What an address answered in the end. */
    record Answer(int status, String type, String body) {
        boolean isOk() {
            return status == 200;
        }

        Set<String> ids() {
            return type.matches("text/html.*|image/svg.*")
                    ? Set.copyOf(Jsoup.parse(body).select("[id]").eachAttr("id"))
                    : Set.of();
        }
    }

    /** The answer at the end of all redirects. */
    Answer get(URI address) {
        return answers.computeIfAbsent(address, this::follow);
    }

    /** Whether a form may be sent there. */
    boolean takesPost(URI address) {
        String allowed =
                mvc.options()
                        .uri(address)
                        .header(HttpHeaders.HOST, ORIGIN.getHost())
                        .exchange()
                        .getResponse()
                        .getHeader(HttpHeaders.ALLOW);
        return allowed != null && allowed.contains("POST");
    }

    private Answer follow(URI address) {
        URI at = address;
        MockHttpServletResponse response = ask(at);
        for (int i = 0; i < MOST_REDIRECTS && response.getRedirectedUrl() != null; i++) {
            at = at.resolve(response.getRedirectedUrl());
            response = ask(at);
        }
        return answer(response);
    }

    private MockHttpServletResponse ask(URI address) {
        return mvc.get()
                .uri(address)
                .header(HttpHeaders.HOST, ORIGIN.getHost())
                .header(HttpHeaders.ACCEPT, ACCEPT)
                .exchange()
                .getResponse();
    }

    private static Answer answer(MockHttpServletResponse response) {
        try {
            return new Answer(
                    response.getStatus(),
                    Objects.requireNonNullElse(response.getContentType(), ""),
                    response.getContentAsString());
        } catch (UnsupportedEncodingException unknown) {
            throw new IllegalStateException(unknown);
        }
    }
}
