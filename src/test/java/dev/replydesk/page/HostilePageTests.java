package dev.replydesk.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.site.PageTest;
import dev.replydesk.testing.PageHead;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@PageTest(HostilePageTests.Hostile.class)
@Import(HostilePageTests.Hostile.class)
class HostilePageTests {
    @Autowired private MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "</SCRIPT ><b>",
                "<!-- <script>",
                "--> ]]> &lt;/script&gt; &quot;",
                "\" ' ` \\ \\u003c/script> \u2028 \u0000 \n \uD83D\uDE00",
                "${7*7} [[${7*7}]] __${7*7}__"
            })
    void textOfAnyKindStaysText(String text) {
        PageHead head = PageHead.of(mvc.get().uri("/hostile").param("text", text).exchange());
        assertThat(head.data("TechArticle").path("headline").asString()).isEqualTo(text);
        assertThat(head.data("TechArticle").path("description").asString()).isEqualTo(text);
        assertThat(head.data("TechArticle").at("/about/0/name").asString()).isEqualTo(text);
        assertThat(head.page().select("script:not([src])")).hasSize(1);
        assertThat(head.page().select("b, script:contains(alert)")).isEmpty();
        assertThat(head.page().select("meta[property]")).hasSize(5);
    }

    @Test
    void titleWithMarksOfHtmlIsTheSameInBothPlaces() {
        String text = "</title> \"5 < 6\" & 'so' &amp; <b>on</b>";
        PageHead head = PageHead.of(mvc.get().uri("/hostile").param("text", text).exchange());
        assertThat(head.property("title")).isEqualTo(text).isEqualTo(head.page().title());
        assertThat(head.property("description")).isEqualTo(text);
    }

    @Controller
    static class Hostile {
        @GetMapping("/hostile")
        String page(@RequestParam String text, Model model) {
            var term = Subject.Term.ofCode(530, text);
            model.addAttribute(
                    PageMeta.NAME,
                    PageMeta.at(
                            "/hostile",
                            text,
                            new Subject.Article(Section.CAUSES, text, List.of(term))));
            model.addAttribute("title", text);
            return "error/404";
        }
    }
}
