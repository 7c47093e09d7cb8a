package dev.replydesk.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.IisSubStatus;
import dev.replydesk.catalog.TestCatalog;
import dev.replydesk.site.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest({SubStatusController.class, CauseController.class, CodeController.class})
class SubStatusControllerTests {
    @Autowired private MockMvcTester mvc;

    @Test
    void pageHasRowForEveryNumberWithLinkToItsCause() {
        var page =
                assertThat(mvc.get().uri("/iis-sub-status").accept(MediaType.TEXT_HTML))
                        .hasStatusOk();
        page.bodyText()
                .contains("PASS 530 1326 <ins>41</ins>", "href=\"/iis-sub-status\"")
                .doesNotContain(" th:", "style=", "null");
        for (IisSubStatus status : TestCatalog.get().iisSubStatuses()) {
            page.bodyText().containsOnlyOnce("id=\"n" + status.number() + "\"");
            if (status.cause() != null) {
                page.bodyText().contains("href=\"/causes/" + status.cause() + "\"");
            }
        }
    }

    @Test
    void codesOfNumberAreThoseOfTheDetailsThatCiteIt() {
        assertThat(SubStatusView.of(TestCatalog.get()).rows())
                .filteredOn(row -> row.number() == 19)
                .singleElement()
                .satisfies(row -> assertThat(row.codes()).containsExactly(421, 530));
    }

    @Test
    void detailsThatCiteNumberHaveItsCause() {
        TestCatalog.get()
                .product("iis")
                .orElseThrow()
                .wordings()
                .forEach(
                        wording -> {
                            for (IisSubStatus status : TestCatalog.get().iisSubStatuses()) {
                                String cited = "(log sub-status " + status.number() + ")";
                                if (wording.explanation().contains(cited)) {
                                    assertThat(wording.example()).startsWith(" Error details: ");
                                    assertThat(wording.cause()).isEqualTo(status.cause());
                                }
                            }
                        });
    }

    @Test
    void textIsPlainWithinEightyColumns() throws Exception {
        var text = mvc.get().uri("/iis-sub-status").accept(MediaType.TEXT_PLAIN).exchange();
        assertThat(text).hasStatusOk().hasContentTypeCompatibleWith(MediaType.TEXT_PLAIN);
        assertThat(text.getResponse().getContentAsString())
                .contains("=====", "19  Connection limit reached\n    Sent with 421, 530\n")
                .doesNotContain("null");
        assertThat(text.getResponse().getContentAsString().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @ParameterizedTest
    @CsvSource({
        "/causes/too-many-connections-total, 19",
        "/causes/tls-required-for-login, 25",
        "/codes/530, 35"
    })
    void pagesWhereIisSaysMoreInItsLogLinkToTheNumber(String path, int number) {
        assertThat(mvc.get().uri(path).accept(MediaType.TEXT_HTML))
                .bodyText()
                .contains("In the log of IIS:", "href=\"/iis-sub-status#n" + number + "\"");
        assertThat(mvc.get().uri(path).accept(MediaType.TEXT_PLAIN))
                .bodyText()
                .containsPattern("In the log of IIS: sub-status [0-9, \n]*\\b" + number + "\\b");
    }

    @Test
    void pageWhenIisLogsNothingOfItSaysNothing() {
        assertThat(mvc.get().uri("/codes/331").accept(MediaType.TEXT_HTML))
                .bodyText()
                .doesNotContain("In the log of IIS:");
    }
}
