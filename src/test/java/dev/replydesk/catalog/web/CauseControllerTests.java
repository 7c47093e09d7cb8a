package dev.replydesk.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.Cause;
import dev.replydesk.catalog.TestCatalog;
import dev.replydesk.site.PageTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

@PageTest(CauseController.class)
class CauseControllerTests {
    @Autowired private MockMvcTester mvc;

    static Stream<Cause> causes() {
        return TestCatalog.get().causes().stream();
    }

    @ParameterizedTest
    @MethodSource("causes")
    void pageOfEveryCauseSaysWhatHappened(Cause cause) {
        assertThat(mvc.get().uri("/causes/" + cause.id()).accept("text/html"))
                .hasStatusOk()
                .bodyText()
                .contains(HtmlUtils.htmlEscape(cause.title(), "UTF-8"))
                .doesNotContain("style=", "onclick");
    }

    @Test
    void pageOfCauseNamesProductsTheirWordsAndTheFix() {
        assertThat(mvc.get().uri("/causes/passive-address-unroutable").accept("text/html"))
                .bodyText()
                .contains("Microsoft IIS", "Entering Passive Mode", "/codes/227");
    }

    @Test
    void textOfCauseFitsTerminals() {
        assertThat(mvc.get().uri("/causes/chroot-writable-root").accept("text/plain"))
                .hasStatusOk()
                .bodyText()
                .contains("500 OOPS: vsftpd: refusing to run with writable root");
    }

    @Test
    void unknownCauseIsNotFound() {
        assertThat(mvc.get().uri("/causes/nothing").accept("text/html")).hasStatus(404);
    }
}
