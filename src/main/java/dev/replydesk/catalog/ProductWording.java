package dev.replydesk.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A wording with the product that it belongs to.
 *
 * @param anchor its name in links, such as "vsftpd-login-incorrect"; no two have the same
 */
public record ProductWording(Product product, Wording wording, String anchor) {
    private static final int ANCHOR_WORDS = 6;

    static List<ProductWording> of(List<Product> products) {
        Set<String> taken = new HashSet<>();
        var wordings = new ArrayList<ProductWording>();
        for (Product product : products) {
            for (Wording wording : product.wordings()) {
                String anchor = unique(anchor(product.id(), wording), taken);
                wordings.add(new ProductWording(product, wording, anchor));
            }
        }
        return wordings;
    }

    /** A name for the line that stays the same when lines before it change. */
    private static String anchor(String product, Wording wording) {
        String plain =
                Normalizer.normalize(wording.example(), Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^\\d{3}[ -]", "")
                        .replaceAll("[^a-z0-9]+", " ")
                        .strip();
        List<String> words = List.of(plain.split(" ", -1));
        return product
                + "-"
                + String.join("-", words.subList(0, Math.min(ANCHOR_WORDS, words.size())));
    }

    private static String unique(String anchor, Set<String> taken) {
        String candidate = anchor;
        for (int i = 2; !taken.add(candidate); i++) {
            candidate = anchor + "-" + i;
        }
        return candidate;
    }
}
