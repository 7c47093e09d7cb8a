package dev.replydesk.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.comparison.WideComparisons;
import dev.replydesk.site.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest(ChooseController.class)
@Import(WideComparisons.class)
class ChooseControllerTests {
    @Autowired private MockMvcTester mvc;

    @Test
    void formOffersRoomForTwoFurtherCodes() {
        assertThat(mvc.get().uri("/compare").exchange())
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "name=\"left\"", "name=\"right\"", "id=\"third\"", "id=\"fourth\"")
                .contains("<option value=\"\">None</option>");
    }

    @Test
    void furtherCodesLeadToTheComparisonInTheirOrder() {
        assertRedirect("/compare?left=425&right=426&also=421", "/compare/425/426/421");
        assertRedirect("/compare?left=425&right=426&also=421&also=150", "/compare/425/426/421/150");
        assertRedirect("/compare?left=425&right=426&also=&also=150", "/compare/425/426/150");
    }

    @Test
    void formWithoutFurtherCodesLeadsToThePair() {
        assertRedirect("/compare?left=426&right=425&also=&also=", "/compare/425/426");
        assertRedirect("/compare?left=426&right=425", "/compare/425/426");
        assertRedirect("/compare?left=426&also=425", "/compare/425/426");
    }

    @Test
    void codeChosenTwiceIsComparedOnce() {
        assertRedirect("/compare?left=425&right=425&also=421", "/compare/421/425");
        assertRedirect("/compare?left=425&right=425&also=425", "/codes/425");
        assertThat(mvc.get().uri("/compare?left=530&right=530&also=").exchange())
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("530 twice is no comparison");
    }

    @Test
    void addingKeepsWhatIsChosenAndAsksForMore() {
        assertThat(mvc.get().uri("/compare?left=425&right=426&also=421&add=true").exchange())
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "id=\"left\"",
                        "<option value=\"425\" selected",
                        "id=\"right\"",
                        "<option value=\"426\" selected",
                        "id=\"third\"",
                        "<option value=\"421\" selected",
                        "id=\"fourth\"");
    }

    @Test
    void unknownFurtherCodeIsNamedAndTheOthersStayChosen() {
        assertThat(mvc.get().uri("/compare?left=425&right=426&also=<script>").exchange())
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("“&lt;script&gt;”", "<option value=\"426\" selected")
                .doesNotContain("“<script>");
    }

    @Test
    void moreThanFourAreRefused() {
        assertThat(
                        mvc.get()
                                .uri("/compare?left=425&right=426&also=421&also=150&also=226")
                                .exchange())
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyText()
                .contains("Four codes are the most");
    }

    private void assertRedirect(String asked, String destination) {
        assertThat(mvc.get().uri(asked).exchange())
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl(destination);
        assertThat(mvc.get().uri(asked).accept(MediaType.TEXT_PLAIN).exchange())
                .hasStatus(HttpStatus.FOUND)
                .hasRedirectedUrl(destination);
    }
}
