package dev.replydesk.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.TestCatalog;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class FragmentsTests {
    private final SpringTemplateEngine engine = engine();

    @Test
    void richWhenSentenceHoldsLiteralsAndCodesLeavesNoStraySpace() {
        String html =
                render(
                        "<p th:insert=\"~{fragments/text :: rich(${text})}\"></p>",
                        "After `PASS` a `530`, `<b>`.");
        assertThat(html)
                .isEqualTo(
                        "<p>After <code>PASS</code> a <a class=\"code\" data-class=\"5\""
                                + " href=\"/codes/530\">530</a>, <code>&lt;b&gt;</code>.</p>");
    }

    @Test
    void badgeShowsGlyphOfItsClass() {
        assertThat(render("<a th:replace=\"~{fragments/code :: badge(530)}\"></a>", ""))
                .contains("data-class=\"5\"", "/images/icons.svg#cross", "/codes/530");
    }

    @Test
    void plateWhenNoReplyCanCarryTheNumberIsGrey() {
        assertThat(render("<i th:replace=\"~{fragments/code :: plate(999, 'large')}\"></i>", ""))
                .contains("data-status=\"skipped\"", "data-size=\"large\"")
                .doesNotContain("data-class");
    }

    @Test
    void pageTakesTitleAndMainOfItsCallerAndMarksTheSection() {
        String html =
                render(
                        """
                        <html th:replace="~{fragments/page :: page(~{::title}, ~{::main}, 'codes')}">
                        <head><title th:text="${text}">T</title></head>
                        <body><main id="main" class="shell"><h1>Ours</h1></main></body></html>
                        """,
                        "A <title>");
        assertThat(html)
                .contains("<title>A &lt;title&gt;</title>", "<h1>Ours</h1>", "htmx-config")
                .containsPattern("href=\"/codes\" aria-current=\"page\"")
                .doesNotContain("th:", "style=", "<script>");
    }

    private String render(String template, String text) {
        var application = JakartaServletWebApplication.buildApplication(new MockServletContext());
        var exchange =
                application.buildExchange(
                        new MockHttpServletRequest(), new MockHttpServletResponse());
        return engine.process(
                template, new WebContext(exchange, null, Map.of("text", (Object) text)));
    }

    private static SpringTemplateEngine engine() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        files.getResolvablePatternSpec().addPattern("fragments/*");
        files.setOrder(1);
        var strings = new StringTemplateResolver();
        strings.setOrder(2);
        var engine = new SpringTemplateEngine();
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(strings);
        engine.addDialect(new DeskDialect(TestCatalog.get()));
        return engine;
    }
}
