package dev.replydesk.catalog;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the knowledge base up to date before anything asks for it. */
@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

    @Bean
    Catalog catalog(CatalogStore store) {
        store.loadIfChanged(new CatalogFiles());
        return new Catalog(store.read());
    }
}
