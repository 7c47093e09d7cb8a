package dev.replydesk.diagnosis;

import dev.replydesk.catalog.Product;
import dev.replydesk.catalog.ProductWording;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can do about a finding.
 *
 * @param product the server or client that the fix is for; null when it holds for all
 * @param file where the snippet goes: a file, a shell or a language; null without a snippet
 * @param snippet the lines to put there; null when there are none
 */
public record Fix(
        Audience audience,
        @Nullable String product,
        String text,
        @Nullable String file,
        @Nullable String snippet) {

    /** Who can do it. */
    public enum Audience {
        SERVER,
        CLIENT
    }

    static Fix forClient(String text) {
        return new Fix(Audience.CLIENT, null, text, null, null);
    }

    static Fix forServer(String text) {
        return new Fix(Audience.SERVER, null, text, null, null);
    }

    /** What the catalog advises where a product says something. */
    static List<Fix> of(ProductWording said) {
        boolean generic = said.product().id().equals(Product.GENERIC);
        boolean byClient = said.product().isClient();
        String server = generic || byClient ? null : said.product().name();
        String client = byClient ? said.product().name() : null;
        return Stream.of(
                        new Fix(Audience.SERVER, server, said.wording().serverFix(), null, null),
                        new Fix(Audience.CLIENT, client, said.wording().clientFix(), null, null))
                .filter(fix -> fix.text().length() > 1)
                .filter(fix -> !NOTHING_TO_DO.matcher(fix.text()).matches())
                .toList();
    }

    private static final Pattern NOTHING_TO_DO =
            Pattern.compile("-|No (?:server |client )?change (?:needed|possible)\\.");
}
