package dev.replydesk.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.TestCatalog;
import dev.replydesk.site.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest(CodeController.class)
class CodeControllerTests {
    @Autowired private MockMvcTester mvc;

    static int[] allCodes() {
        return TestCatalog.get().codes().stream().mapToInt(CodeEntry::number).toArray();
    }

    @Test
    void pageExplainsTheCode() {
        assertThat(mvc.get().uri("/codes/530").accept(MediaType.TEXT_HTML))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<h1>FTP 530 Not Logged In</h1>",
                        "You connect to the server",
                        "You run the server",
                        "Permanent Negative Completion",
                        "5xx Permanent Negative Completion",
                        "href=\"https://www.rfc-editor.org/rfc/rfc959#section-4.2.2\"",
                        "href=\"/compare/530/331\"")
                .doesNotContain("th:", "style=");
    }

    @Test
    void pageWhenCodeHasSeveralMeaningsShowsEachWithItsSource() {
        assertThat(mvc.get().uri("/codes/521").accept(MediaType.TEXT_HTML))
                .bodyText()
                .contains("RFC 4217 section 10.2", "RFC 1639 section 4", "Experimental");
    }

    @ParameterizedTest
    @MethodSource("allCodes")
    void everyCodeHasPageAndPlainTextWithinEightyColumns(int code) throws Exception {
        assertThat(mvc.get().uri("/codes/" + code).accept(MediaType.TEXT_HTML)).hasStatusOk();
        var text = mvc.get().uri("/codes/" + code).accept(MediaType.TEXT_PLAIN).exchange();
        assertThat(text.getResponse().getContentAsString().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void pageNamesServersByTheirTextsAndHidesTheRareOnes() {
        assertThat(mvc.get().uri("/codes/220").accept(MediaType.TEXT_HTML))
                .bodyText()
                .containsSubsequence(
                        "<h2 id=\"speakers\">Which server says it</h2>",
                        "(vsFTPd 3.0.5)",
                        "as the greeting, read in its source",
                        "<details class=\"disclosure\">",
                        "FRITZ!Box7490 FTP server ready.")
                .contains("href=\"#speakers\"");
        assertThat(mvc.get().uri("/codes/220").accept(MediaType.TEXT_PLAIN))
                .bodyText()
                .contains("(vsFTPd 3.0.5)\n  vsftpd, as the greeting, read in its source\n");
        assertThat(mvc.get().uri("/codes/110").accept(MediaType.TEXT_HTML))
                .bodyText()
                .doesNotContain("speakers");
    }

    @Test
    void textWhenCurlAcceptsAnythingIsPlain() {
        assertThat(
                        mvc.get()
                                .uri("/codes/530")
                                .header("User-Agent", "curl/8.5.0")
                                .header("Accept", "*/*"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.TEXT_PLAIN)
                .bodyText()
                .startsWith("FTP 530 Not Logged In\n=====");
    }

    @Test
    void pageWhenOtherProgramAcceptsAnythingIsHtml() {
        assertThat(mvc.get().uri("/codes/530").header("Accept", "*/*"))
                .hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
    }

    @Test
    void pageWhenCodeIsUnknownSuggestsAndExplainsDigits() {
        assertThat(mvc.get().uri("/codes/999").accept(MediaType.TEXT_HTML))
                .hasStatus(404)
                .bodyText()
                .contains("There is no FTP reply 999", "href=\"/codes/229\"", "from 1 to 6");
    }

    @Test
    void textWhenCodeIsUnknownIsPlain() {
        assertThat(mvc.get().uri("/codes/599").accept(MediaType.TEXT_PLAIN))
                .hasStatus(404)
                .bodyText()
                .contains("There is no FTP reply 599", "Permanent Negative Completion");
    }

    @Test
    void pageWhenNumberIsSocketErrorSaysWhoReportsIt() {
        assertThat(mvc.get().uri("/codes/10060").accept(MediaType.TEXT_HTML))
                .hasStatus(404)
                .bodyText()
                .contains("10060 is not an FTP reply", "WSAETIMEDOUT", "href=\"/codes/425\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "53", "5300", "012", "-1", "٥٣٠", "<script>alert(1)<script>"})
    void pageWhenItIsNoCodeIsNotFound(String code) {
        assertThat(mvc.get().uri("/codes/{code}", code).accept(MediaType.TEXT_HTML))
                .hasStatus(404)
                .bodyText()
                .contains("See all codes", "class=\"suggestions\"")
                .doesNotContain("<script>alert");
    }
}
