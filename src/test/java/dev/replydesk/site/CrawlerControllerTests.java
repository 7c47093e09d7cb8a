package dev.replydesk.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.w3c.dom.Document;

@PageTest(CrawlerController.class)
class CrawlerControllerTests {
    @Autowired private MockMvcTester mvc;

    @Test
    void siteMapIsXmlThatListsCodesComparisonsAndCauses() throws Exception {
        String map = mvc.get().uri("/sitemap.xml").exchange().getResponse().getContentAsString();
        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(map.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("loc").getLength()).isGreaterThan(200);
        assertThat(map)
                .contains("/codes/530<", "/compare/150/331<", "/causes/chroot-writable-root<")
                .contains("/causes<", "/commands/RETR<", "/iis-sub-status<");
    }

    @Test
    void robotsLeaveReportsAlone() {
        assertThat(mvc.get().uri("/robots.txt"))
                .hasStatusOk()
                .bodyText()
                .contains("Disallow: /reports/", "Disallow: /search\n", "/sitemap.xml");
    }
}
