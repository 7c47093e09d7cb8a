package dev.replydesk.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.TestCatalog;
import dev.replydesk.site.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest(ProtocolController.class)
class ProtocolControllerTests {
    private static final String EMPTY =
            "<(td|li|p|h1|h2|h3|ul|tbody|strong|code)\\b[^>]*>\\s*</\\1>|</h2>\\s*</section>";

    @Autowired private MockMvcTester mvc;

    @Test
    void digitsPageShowsEveryDigitWithItsCodes() {
        var page = assertThat(mvc.get().uri("/digits").accept(MediaType.TEXT_HTML)).hasStatusOk();
        page.bodyText()
                .contains(
                        "First digit: how it went",
                        "Second digit: what it is about",
                        "Third digit: the finer grade",
                        "href=\"/codes/530\"",
                        "Retry unchanged: yes",
                        "href=\"https://www.rfc-editor.org/rfc/rfc2228#section-5.2\"")
                .doesNotContain(" th:", "style=")
                .doesNotContainPattern(EMPTY);
        TestCatalog.get()
                .digits()
                .forEach(digit -> page.bodyText().contains(digit.pattern(), digit.meaning()));
    }

    @Test
    void sessionPageShowsEveryStageInOrderAndTheDrawing() {
        var page = assertThat(mvc.get().uri("/session").accept(MediaType.TEXT_HTML)).hasStatusOk();
        page.bodyText()
                .contains("class=\"map map-wide\"", "href=\"/commands/RETR\"", "/commands/CONNECT")
                .doesNotContain(" th:", "style=")
                .doesNotContainPattern(EMPTY);
        page.bodyText()
                .containsSubsequence(
                        TestCatalog.get().stages().stream()
                                .map(stage -> "id=\"stage-" + stage.position() + "\"")
                                .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/digits", "/session"})
    void textIsPlainWithinEightyColumns(String path) throws Exception {
        var text = mvc.get().uri(path).accept(MediaType.TEXT_PLAIN).exchange();
        assertThat(text).hasStatusOk().hasContentTypeCompatibleWith(MediaType.TEXT_PLAIN);
        assertThat(text.getResponse().getContentAsString())
                .contains("=====", "220", "230")
                .doesNotContain("null");
        assertThat(text.getResponse().getContentAsString().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
}
