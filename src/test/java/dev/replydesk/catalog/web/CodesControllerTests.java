package dev.replydesk.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.site.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest(CodesController.class)
class CodesControllerTests {
    @Autowired private MockMvcTester mvc;

    @Test
    void codesWithoutFilterShowsAllWithText() {
        assertThat(mvc.get().uri("/codes"))
                .hasStatusOk()
                .bodyText()
                .contains("68 codes", "no filter set", "4xx Transient Negative Completion")
                .contains(badge(530), badge(434))
                .doesNotContain(badge(400));
    }

    @Test
    void codesWhenHistoricOnesAreAskedForTagsThem() {
        assertThat(mvc.get().uri("/codes").param("all", "true"))
                .bodyText()
                .contains(badge(400), "Historic</span>", "unverified</span>");
    }

    @Test
    void codesWhenClassesAndGroupsAreChosenCombinesThem() {
        assertThat(
                        mvc.get()
                                .uri("/codes")
                                .param("class", "4", "5")
                                .param("group", "3")
                                .param("q", ""))
                .bodyText()
                .contains(badge(430), badge(530), "4yz, 5yz, x3z")
                .doesNotContain(badge(425), badge(331));
    }

    @Test
    void codesWhenOriginIsChosenShowsWhatItDefines() {
        assertThat(mvc.get().uri("/codes").param("origin", "rfc4217"))
                .bodyText()
                .contains(badge(521))
                .doesNotContain(badge(530));
    }

    @Test
    void codesWhenCommandIsChosenShowsItsReplies() {
        assertThat(mvc.get().uri("/codes").param("command", "pass"))
                .bodyText()
                .contains(badge(230), badge(421), "after PASS")
                .doesNotContain(badge(227));
    }

    @Test
    void codesWhenWordsAreGivenFindsThemInTexts() {
        assertThat(mvc.get().uri("/codes").param("q", "Storage QUOTA"))
                .bodyText()
                .contains(badge(552))
                .doesNotContain(badge(220));
    }

    @Test
    void codesWhenNothingMatchesShowsWhatTheWordsAloneFind() {
        assertThat(mvc.get().uri("/codes").param("q", "quota").param("class", "3"))
                .hasStatusOk()
                .bodyText()
                .contains("No code matches", badge(552), "Clear the filters");
    }

    @Test
    void codesWhenParametersAreNonsenseStaysHarmless() {
        assertThat(
                        mvc.get()
                                .uri("/codes")
                                .param("q", "\"><script>alert(1)</script>")
                                .param("class", "x", "55", "")
                                .param("group", "-1")
                                .param("origin", "<script>alert(2)</script>")
                                .param("command", "<script>alert(3)</script>"))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert", "<SCRIPT>ALERT");
    }

    private static String badge(int code) {
        return "href=\"/codes/" + code + "\"";
    }
}
