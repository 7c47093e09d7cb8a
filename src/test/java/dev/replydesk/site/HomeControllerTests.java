package dev.replydesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.TestCatalog;
import dev.replydesk.testing.PageHead;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

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
    void homeTellsMachinesOfTheSiteAndItsSearch() {
        PageHead head = PageHead.of(mvc.get().uri("/").exchange());
        JsonNode site = head.data("WebSite");
        assertThat(head.canonical())
                .isEqualTo("http://localhost/")
                .isEqualTo(site.path("url").asString());
        assertThat(head.property("type")).isEqualTo("website");
        assertThat(site.at("/potentialAction/target/urlTemplate").asString())
                .isEqualTo("http://localhost/search?q={search_term_string}");
        assertThat(site.at("/potentialAction/query-input").asString())
                .isEqualTo("required name=search_term_string");
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
