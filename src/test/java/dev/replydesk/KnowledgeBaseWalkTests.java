package dev.replydesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Opens every page of the knowledge base, and other comparisons in each run, so that all are met in
 * time. A run is repeated with the seed that its failure names.
 */
@SpringBootTest(properties = "spring.datasource.url=jdbc:h2:mem:walk")
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnowledgeBaseWalkTests {
    private static final String SEED_PROPERTY = "replydesk.walk.seed";
    private static final long SEED = Long.getLong(SEED_PROPERTY, System.nanoTime());
    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeBaseWalkTests.class);

    private final Map<String, Visitor.Answer> pages = new LinkedHashMap<>();
    private final Set<String> paths;
    private final Visitor visitor;

    @Autowired
    KnowledgeBaseWalkTests(Catalog catalog, MockMvcTester mvc) {
        paths = new Walk(catalog, SEED).paths();
        visitor = new Visitor(mvc);
    }

    @BeforeAll
    void walk() {
        for (String path : paths) {
            pages.put(path, visitor.get(Visitor.ORIGIN.resolve(path)));
        }
        LOG.info("Walked {} pages with the seed {}", pages.size(), SEED);
    }

    @Test
    void everyPageIsThere() {
        assertFlawless(
                pages.entrySet().stream()
                        .filter(page -> !page.getValue().isOk())
                        .map(
                                page ->
                                        new Flaw(
                                                "answers " + page.getValue().status(),
                                                page.getKey())));
    }

    @Test
    void everyPageIsValidHtml() throws Exception {
        var check = new HtmlCheck();
        var flaws = new ArrayList<Flaw>();
        for (var page : pages.entrySet()) {
            flaws.addAll(check.flawsOf(page.getKey(), page.getValue().body()));
        }
        assertFlawless(flaws.stream());
    }

    @Test
    void noPartOfAnyPageIsEmpty() {
        assertFlawless(inEachPage(EmptySections::of));
    }

    @Test
    void everyLinkLeadsSomewhere() {
        var links = new InternalLinks(visitor);
        List<Flaw> broken = inEachPage(links::brokenOn).toList();
        LOG.info("Followed {}", links);
        assertFlawless(broken.stream());
    }

    private Stream<Flaw> inEachPage(BiFunction<String, Document, Stream<Flaw>> look) {
        return pages.entrySet().stream().flatMap(page -> look.apply(page.getKey(), document(page)));
    }

    private static Document document(Map.Entry<String, Visitor.Answer> page) {
        return Jsoup.parse(
                page.getValue().body(), Visitor.ORIGIN.resolve(page.getKey()).toString());
    }

    private static void assertFlawless(Stream<Flaw> flaws) {
        assertThat(Flaw.summary(flaws.toList()))
                .as("flaws of the pages; repeat with -D%s=%d", SEED_PROPERTY, SEED)
                .isEmpty();
    }
}
