package dev.replydesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.testing.PageHead;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:site-map")
@AutoConfigureMockMvc
class SiteMapTests {
    private static final Pattern LOCATION = Pattern.compile("<loc>(.+)</loc>");

    @Autowired private MockMvcTester mvc;

    @Test
    void everyPageOfTheMapIsThereAndNamesTheSameAddress() throws Exception {
        List<String> locations =
                LOCATION.matcher(body("/sitemap.xml")).results().map(SiteMapTests::url).toList();
        assertThat(locations).doesNotHaveDuplicates().hasSizeGreaterThan(300);
        for (String location : locations) {
            assertThat(PageHead.of(body(location)).canonical()).isEqualTo(location);
        }
    }

    private static String url(MatchResult location) {
        return location.group(1);
    }

    private String body(String url) throws UnsupportedEncodingException {
        return mvc.get()
                .uri(url)
                .header("Host", "localhost")
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
