package dev.replydesk.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.replydesk.site.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest(SearchController.class)
class SearchControllerTests {
    @Autowired private MockMvcTester mvc;

    @Test
    void pageOfKnownLineNamesItsCauseAndWhatToDo() {
        assertThat(
                        mvc.get()
                                .uri("/search")
                                .param("q", "530 Non-anonymous sessions must use encryption.")
                                .accept("text/html"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "This line is known.",
                        "/causes/tls-required-for-login",
                        "Encryption required before login",
                        "Most likely cause",
                        "You connect",
                        "You run the server");
    }

    @Test
    void pageOfWordsMarksThem() {
        assertThat(mvc.get().uri("/search").param("q", "quota").accept("text/html"))
                .bodyText()
                .contains("<mark>quota</mark>");
    }

    @Test
    void pageOfNothingShowsExamples() {
        assertThat(mvc.get().uri("/search").accept("text/html"))
                .hasStatusOk()
                .bodyText()
                .contains("GnuTLS error -15");
    }

    @Test
    void pageOfWordsThatOccurNowhereSaysSo() {
        assertThat(mvc.get().uri("/search").param("q", "zzzzqqqqxxxx").accept("text/html"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing was found.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "530 \"><img src=x onerror=alert(1)>"})
    void pageOfMarkupEscapesIt(String hostile) {
        assertThat(mvc.get().uri("/search").param("q", hostile).accept("text/html"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>alert", "<img");
    }

    @Test
    void pageOfLongTextSaysThatItWasCut() {
        assertThat(mvc.get().uri("/search").param("q", "530 ".repeat(20_000)).accept("text/html"))
                .hasStatusOk()
                .bodyText()
                .contains("only its beginning was searched for");
    }

    @Test
    void textFitsTerminals() {
        assertThat(mvc.get().uri("/search").param("q", "usrname").accept("text/plain"))
                .hasStatusOk()
                .bodyText()
                .contains("331 Username OK, Need Password", "/codes/331")
                .satisfies(page -> assertThat(page.lines()).allMatch(line -> line.length() <= 80));
    }

    @Test
    void suggestionsAreAFewRowsAndNoPage() {
        assertThat(
                        mvc.post()
                                .uri("/search/suggestions")
                                .param("q", "passive")
                                .with(csrf())
                                .accept("text/html"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<html", "<main")
                .satisfies(rows -> assertThat(rows.split("class=\"result\"", -1)).hasSize(6 + 1));
    }
}
