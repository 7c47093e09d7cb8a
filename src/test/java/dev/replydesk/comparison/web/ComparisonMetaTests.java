package dev.replydesk.comparison.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.comparison.Comparisons;
import dev.replydesk.comparison.WideComparisons;
import dev.replydesk.site.PageTest;
import dev.replydesk.testing.PageHead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@PageTest({ComparisonController.class, WideComparisonController.class, ChooseController.class})
@Import({Comparisons.class, WideComparisons.class})
class ComparisonMetaTests {
    @Autowired private MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "/compare/150/331, /compare/150/331",
        "/compare/150/331?swapped=true, /compare/150/331",
        "/compare/425/426/421, /compare/421/425/426",
        "/compare/426/421/425, /compare/421/425/426"
    })
    void elementAndHeaderNameTheSameAddress(String asked, String address) {
        var response = mvc.get().uri(asked).exchange();
        PageHead head = PageHead.of(response);
        assertThat(response)
                .hasStatusOk()
                .hasHeader(HttpHeaders.LINK, "<" + address + ">; rel=\"canonical\"");
        assertThat(head.canonical())
                .isEqualTo("http://localhost" + address)
                .isEqualTo(head.property("url"))
                .isEqualTo(head.data("TechArticle").path("url").asString());
        assertThat(head.property("title")).isEqualTo(head.page().title());
        assertThat(head.property("type")).isEqualTo("article");
    }

    @Test
    void otherOrderOfPairLeadsToTheAddressThatThePageNames() {
        assertThat(mvc.get().uri("/compare/331/150").exchange())
                .hasStatus(HttpStatus.MOVED_PERMANENTLY)
                .hasRedirectedUrl("/compare/150/331");
        assertThat(PageHead.of(mvc.get().uri("/compare/150/331").exchange()).canonical())
                .isEqualTo("http://localhost/compare/150/331");
    }

    @Test
    void pairIsArticleAboutBothCodes() {
        PageHead head = PageHead.of(mvc.get().uri("/compare/150/331").exchange());
        JsonNode article = head.data("TechArticle");
        assertThat(article.path("headline").asString())
                .isEqualTo("FTP 150 File Status OK vs 331 Username OK, Need Password");
        assertThat(article.path("description").asString())
                .startsWith("150 File Status OK is a 1xx")
                .isEqualTo(head.description());
        assertThat(article.path("about"))
                .extracting(term -> term.path("url").asString())
                .containsExactly("http://localhost/codes/150", "http://localhost/codes/331");
    }

    @Test
    void formIsOnePageWhateverIsFilledIn() {
        assertThat(PageHead.of(mvc.get().uri("/compare?left=150&add=true").exchange()).canonical())
                .isEqualTo("http://localhost/compare");
    }

    @ParameterizedTest
    @CsvSource({"/compare/150/150", "/compare/150/999", "/compare/150/331/226/425/426"})
    void refusalIsNotForMachines(String path) {
        assertThat(PageHead.of(mvc.get().uri(path).exchange()).isPrivate()).isTrue();
    }
}
