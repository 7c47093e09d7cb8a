package dev.replydesk.site;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.TestCatalog;
import dev.replydesk.comparison.ConfusablePairs;
import dev.replydesk.search.Search;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;

/** A slice for controllers of pages: with the real catalog, templates and response headers. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest
@Import({
    SecurityConfiguration.class,
    ConfusablePairs.class,
    Search.class,
    PageTest.KnowledgeBase.class
})
public @interface PageTest {
    @AliasFor(annotation = WebMvcTest.class, attribute = "controllers")
    Class<?>[] value();

    /** The catalog without a database. */
    @TestConfiguration(proxyBeanMethods = false)
    class KnowledgeBase {
        @Bean
        Catalog catalog() {
            return TestCatalog.get();
        }
    }
}
