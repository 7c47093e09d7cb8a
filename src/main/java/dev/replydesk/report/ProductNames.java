package dev.replydesk.report;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.Product;
import dev.replydesk.diagnosis.Fix;
import org.springframework.stereotype.Component;

/** Products as people write them. */
@Component
public class ProductNames {
    private final Catalog catalog;

    ProductNames(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Whom a fix is for; empty where it holds for all. */
    public String of(Fix fix) {
        String product = fix.product();
        return product == null ? "" : catalog.product(product).map(Product::name).orElse(product);
    }
}
