package dev.replydesk.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.TestCatalog;
import dev.replydesk.comparison.Comparisons;
import dev.replydesk.comparison.WideComparisons;
import dev.replydesk.site.PageTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest({ComparisonController.class, ChooseController.class})
@Import({Comparisons.class, WideComparisons.class})
class ComparisonControllerTests {
    @Autowired private MockMvcTester mvc;

    @Test
    void pageComparesBothCodes() {
        var response = mvc.get().uri("/compare/150/331").exchange();
        assertThat(response)
                .hasStatusOk()
                .hasHeader(HttpHeaders.LINK, "</compare/150/331>; rel=\"canonical\"")
                .bodyText()
                .contains(
                        "<title>FTP 150 File Status OK vs 331 Username OK, Need Password</title>",
                        "1xx Positive Preliminary",
                        "1yz: keep listening. 3yz: your turn to speak.",
                        "class=\"map map-wide\"",
                        "/compare/150/331?swapped=true")
                .doesNotContain("style=", "th:", "`");
    }

    @Test
    void pageWhenSwappedShowsTheGreaterCodeOnTheLeft() {
        assertThat(mvc.get().uri("/compare/150/331?swapped=true").exchange())
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("<h2>Code</h2>", "aria-label=\"331\"", "aria-label=\"150\"");
    }

    @Test
    void pageOfListedPairAsksTheQuestionThatDecides() {
        assertThat(mvc.get().uri("/compare/425/426").exchange())
                .bodyText()
                .containsSubsequence(
                        "The question that decides",
                        "Had the data connection been open?",
                        "/codes/426",
                        "Yes.",
                        "/codes/425",
                        "No.",
                        "<h2>Code</h2>")
                .doesNotContain("`");
        assertThat(mvc.get().uri("/compare/119/150").exchange())
                .bodyText()
                .doesNotContain("The question that decides");
        assertThat(mvc.get().uri("/compare/425/426").accept(MediaType.TEXT_PLAIN).exchange())
                .bodyText()
                .contains("Had the data connection been open?", "Yes, 426:  It was up", "No, 425:");
    }

    @Test
    void otherOrderLeadsToTheOneAddress() {
        assertThat(mvc.get().uri("/compare/331/150").exchange())
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasRedirectedUrl("/compare/150/331");
        assertThat(mvc.get().uri("/compare?left=331&right=150").exchange())
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl("/compare/150/331");
    }

    @Test
    void pickerOffersAllCodesAndPairs() {
        assertThat(mvc.get().uri("/compare").exchange())
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<option value=\"119\">",
                        "/compare/425/426",
                        "Often confused",
                        "Had the data connection been open?",
                        "Does the server keep the command until ACCT arrives?")
                .doesNotContain("`");
        assertThat(mvc.get().uri("/compare").accept(MediaType.TEXT_PLAIN).exchange())
                .bodyText()
                .contains("Disk full, or quota used up. Is the whole server out of space?");
    }

    @Test
    void unknownCodeIsNamedWithSuggestions() {
        assertThat(mvc.get().uri("/compare/150/532x").exchange())
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("“532x”", "/codes/532", "<option value=\"150\" selected");
        assertThat(mvc.get().uri("/compare/999/abc").exchange())
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("There is no FTP reply 999 and “abc”");
        assertThat(mvc.get().uri("/compare?left=<script>&right=150").exchange())
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("“&lt;script&gt;”");
    }

    @Test
    void sameCodeTwiceIsRefusedWithItsOwnPage() {
        assertThat(mvc.get().uri("/compare/150/150").exchange())
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("150 twice is no comparison", "/codes/150");
    }

    @Test
    void terminalGetsPlainTextOfAtMost80Columns() {
        for (String pair : List.of("150/331", "425/426", "119/150", "200/500")) {
            var response =
                    mvc.get().uri("/compare/" + pair).accept(MediaType.TEXT_PLAIN).exchange();
            assertThat(response).hasStatusOk().hasContentTypeCompatibleWith(MediaType.TEXT_PLAIN);
            assertThat(response)
                    .bodyText()
                    .satisfies(
                            text -> assertThat(text.lines()).allMatch(line -> line.length() <= 80));
        }
        assertThat(
                        mvc.get()
                                .uri("/compare/331/150")
                                .header(HttpHeaders.USER_AGENT, "curl/8.5.0")
                                .accept(MediaType.ALL)
                                .exchange())
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasHeader(HttpHeaders.LOCATION, "/compare/150/331");
        assertThat(mvc.get().uri("/compare/150/999").accept(MediaType.TEXT_PLAIN).exchange())
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("There is no FTP reply 999");
    }

    @Test
    void everyCodeHasPageBesideAnother() {
        for (CodeEntry entry : TestCatalog.get().codes()) {
            if (entry.number() != 250) {
                assertThat(mvc.get().uri("/compare?left=250&right=" + entry.number()).exchange())
                        .hasStatus(HttpStatus.FOUND);
            }
            if (entry.number() > 119) {
                assertThat(mvc.get().uri("/compare/119/" + entry.number()).exchange())
                        .as("119 and %d", entry.number())
                        .hasStatusOk()
                        .bodyText()
                        .doesNotContain("`", ">null<");
            }
        }
    }
}
