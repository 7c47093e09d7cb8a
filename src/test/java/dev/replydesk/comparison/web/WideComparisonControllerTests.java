package dev.replydesk.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.comparison.WideComparisons;
import dev.replydesk.site.PageTest;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest(WideComparisonController.class)
@Import(WideComparisons.class)
class WideComparisonControllerTests {
    private static final Pattern EMPTY =
            Pattern.compile("<(p|h1|h2|h3|li|ul|section|td|article)( [^>]*)?>\\s*</\\1>");

    @Autowired private MockMvcTester mvc;

    @Test
    void pageShowsThreeCodesInTheOrderAsked() {
        assertThat(mvc.get().uri("/compare/425/426/421").exchange())
                .hasStatusOk()
                .hasHeader(HttpHeaders.LINK, "</compare/421/425/426>; rel=\"canonical\"")
                .bodyText()
                .contains(
                        "<title>FTP 425 vs 426 vs 421: Cannot Open Data Connection,"
                                + " Connection Closed, Transfer Aborted, Service Not Available"
                                + "</title>",
                        "data-codes=\"3\"",
                        "left=425&amp;right=426&amp;also=421&amp;add=true",
                        "After STOU")
                .containsSubsequence(
                        "<h2>Code</h2>",
                        "aria-label=\"425\"",
                        "aria-label=\"426\"",
                        "aria-label=\"421\"",
                        "<h2>In short</h2>",
                        "How to fix it",
                        "You connect to the server",
                        "You run the server",
                        "Digit by digit",
                        "Who moves next",
                        "Same command again",
                        "Which come first",
                        "When to use which")
                .doesNotContain("style=", "th:", "`");
    }

    @Test
    void pageLinksEachPairWithTheQuestionThatDecides() {
        assertThat(mvc.get().uri("/compare/425/426/421").exchange())
                .bodyText()
                .containsSubsequence(
                        "Two at a time",
                        "/compare/425/426\"",
                        "Had the data connection been open?",
                        "/compare/421/425\"",
                        "Is the control connection lost as well?",
                        "/compare/421/426\"");
    }

    @Test
    void pageShowsFourCodesAndNoWayToAddOne() {
        assertThat(mvc.get().uri("/compare/550/150/226/425").exchange())
                .hasStatusOk()
                .hasHeader(HttpHeaders.LINK, "</compare/150/226/425/550>; rel=\"canonical\"")
                .bodyText()
                .contains(
                        "data-codes=\"4\"", "1yz: keep listening.", "5yz: change something first.")
                .doesNotContain("Add a code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "425/426/421",
                "150/226/425/426",
                "119/150/631",
                "211/221/230/631",
                "500/501/502/504",
                "230/331/530",
                "350/450/550/553"
            })
    void nothingIsEmptyAndLinesAreShort(String codes) {
        assertThat(mvc.get().uri("/compare/" + codes).exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain("`", ">null<")
                .doesNotContainPattern(EMPTY);
        assertThat(mvc.get().uri("/compare/" + codes).accept(MediaType.TEXT_PLAIN).exchange())
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.TEXT_PLAIN)
                .bodyText()
                .doesNotContain("`", "null")
                .satisfies(text -> assertThat(text.lines()).allMatch(line -> line.length() <= 80))
                .doesNotContainPattern("-{3,}\n\n*[^\n]+\n-{3,}");
    }

    @Test
    void codeGivenTwiceLeadsToTheSmallerComparison() {
        for (MediaType type : List.of(MediaType.TEXT_HTML, MediaType.TEXT_PLAIN)) {
            assertMoved("/compare/426/425/426", type, "/compare/425/426");
            assertMoved("/compare/426/425/421/425", type, "/compare/426/425/421");
            assertMoved("/compare/421/421/426/421", type, "/compare/421/426");
            assertMoved("/compare/530/530/530", type, "/codes/530");
            assertMoved("/compare/530/530/530/530/530", type, "/codes/530");
        }
    }

    @Test
    void blankSegmentsAreNoCodes() {
        assertMoved("/compare/426/425/%20", MediaType.TEXT_HTML, "/compare/425/426");
        assertMoved("/compare/%20/%20/%20", MediaType.TEXT_HTML, "/compare");
    }

    private void assertMoved(String asked, MediaType type, String destination) {
        assertThat(mvc.get().uri(URI.create(asked)).accept(type).exchange())
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasRedirectedUrl(destination);
    }

    @Test
    void fiveCodesAreRefusedSinceFourAreTheMost() {
        assertThat(mvc.get().uri("/compare/150/226/425/426/421").exchange())
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains(
                        "Four codes are the most", "/codes/226", "<option value=\"425\" selected");
        assertThat(
                        mvc.get()
                                .uri("/compare/150/226/425/426/421/999")
                                .accept(MediaType.TEXT_PLAIN)
                                .exchange())
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("Four codes are the most");
    }

    @Test
    void unknownCodesAreNamedWithSuggestions() {
        assertThat(mvc.get().uri("/compare/150/532x/226").exchange())
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("“532x”", "/codes/532", "<option value=\"226\" selected");
        assertThat(
                        mvc.get()
                                .uri("/compare/999/150/abc/226")
                                .accept(MediaType.TEXT_PLAIN)
                                .exchange())
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("There is no FTP reply 999 and “abc”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/compare/425/426/%3Cscript%3Ealert(1)%3Cscript%3E",
                "/compare/425/426/%00%1B%5B31m",
                "/compare/425/426/%F0%9F%92%A9",
                "/compare/425/426/421/%0D%0AX-Evil:1",
                "/compare/425/426/$%7B7*7%7D",
                "/compare/425/426/٤٢١",
                "/compare/425/426/99999999999999999999",
                "/compare/425/426/%20"
            })
    void hostileSegmentIsAtMostQuoted(String path) {
        for (MediaType type : List.of(MediaType.TEXT_HTML, MediaType.TEXT_PLAIN)) {
            var response = mvc.get().uri(URI.create(path)).accept(type).exchange();
            assertThat(response.getResponse().getStatus()).as(path).isBetween(300, 404);
            assertThat(response.getResponse().getHeaderNames()).doesNotContain("X-Evil");
            assertThat(response).bodyText().doesNotContain("<script>alert", "\u001b", "\u0000");
        }
    }

    @Test
    void slashAtTheEndChangesNothing() {
        assertThat(mvc.get().uri("/compare/425/426/421/").exchange()).hasStatusOk();
    }
}
