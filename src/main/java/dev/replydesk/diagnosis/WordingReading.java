package dev.replydesk.diagnosis;

import dev.replydesk.catalog.ProductWording;
import dev.replydesk.catalog.Wording;
import java.util.List;

/**
 * What a text means in the words of a product.
 *
 * @param confidence from 0 to 1: how sure it is that this product said it and meant that
 * @param others what else the same words of the same product may mean, most likely first
 */
record WordingReading(ProductWording said, double confidence, List<ProductWording> others) {
    WordingReading {
        others = List.copyOf(others);
    }

    WordingReading lessSure(double by) {
        return new WordingReading(said, confidence - by, others);
    }

    Wording wording() {
        return said.wording();
    }

    String cause() {
        return wording().cause();
    }
}
