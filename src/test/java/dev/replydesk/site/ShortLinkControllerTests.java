package dev.replydesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest(ShortLinkController.class)
class ShortLinkControllerTests {
    @Autowired private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "/530, /codes/530",
        "/999, /codes/999",
        "/10061, /codes/10061",
        "/150-vs-331, /compare/150/331",
        "/425-vs-426-vs-421, /compare/425/426/421",
        "/425-vs-426-vs-421-vs-226, /compare/425/426/421/226"
    })
    void shortLinkLeadsToThePage(String link, String page) {
        assertThat(mvc.get().uri(link)).hasStatus(302).hasRedirectedUrl(page);
        assertThat(mvc.get().uri(link).header("User-Agent", "curl/8.5.0").header("Accept", "*/*"))
                .hasStatusOk()
                .hasForwardedUrl(page);
    }
}
