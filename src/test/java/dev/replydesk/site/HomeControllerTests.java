package dev.replydesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.TestCatalog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest(HomeController.class)
class HomeControllerTests {
    @Autowired private MockMvcTester mvc;

    @Test
    void homeCountsAndLinksAllCodesWithText() {
        long count =
                TestCatalog.get().codes().stream()
                        .filter(entry -> entry.text().isPresent())
                        .count();
        assertThat(mvc.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "All " + count + " codes at a glance",
                        "href=\"/codes/530\"",
                        "href=\"/compare/150/331\"",
                        "name=\"_csrf\"")
                .doesNotContain("style=", "onclick", "<style");
    }

    @Test
    void everyResponseCarriesTheSecurityHeaders() {
        assertThat(mvc.get().uri("/"))
                .hasHeader("Content-Security-Policy", SecurityConfiguration.CONTENT_SECURITY_POLICY)
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Referrer-Policy", "no-referrer")
                .containsHeader("Permissions-Policy");
    }

    @Test
    void noSessionIsMade() {
        assertThat(mvc.get().uri("/").exchange().getRequest().getSession(false)).isNull();
    }

    @Test
    void staticFilesAreCacheable() {
        assertThat(mvc.get().uri("/css/app.css"))
                .hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public");
    }
}
