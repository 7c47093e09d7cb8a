package dev.replydesk.search;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.ProductWording;
import dev.replydesk.catalog.RichText;
import dev.replydesk.catalog.Wording;
import dev.replydesk.search.SearchHit.Kind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of what products say under which words it can be found, and where it is explained. */
final class WordingEntries {
    private static final float SELDOM = 0.6f;

    private WordingEntries() {}

    /** Products that say the same for the same cause are one entry. */
    static Stream<SearchEntry> of(Catalog catalog) {
        return catalog.wordings().stream()
                .collect(
                        Collectors.groupingBy(
                                said ->
                                        said.wording().cause()
                                                + '\n'
                                                + said.wording().example().toLowerCase(Locale.ROOT),
                                LinkedHashMap::new,
                                Collectors.toList()))
                .values()
                .stream()
                .map(WordingEntries::entry);
    }

    private static SearchEntry entry(List<ProductWording> said) {
        Wording wording = said.getFirst().wording();
        String words =
                SearchEntries.words(
                        said.stream()
                                .map(ProductWording::wording)
                                .flatMap(
                                        same ->
                                                Stream.of(
                                                        same.cause(),
                                                        same.serverFix(),
                                                        same.clientFix())));
        return new SearchEntry(hit(said), words, SELDOM);
    }

    /** Of products that say the same for the same cause. */
    static SearchHit hit(List<ProductWording> said) {
        Wording wording = said.getFirst().wording();
        return new SearchHit(
                Kind.REPLY,
                wording.example().strip(),
                pathOf(said.getFirst()),
                RichText.plain(wording.explanation()),
                wording.codes().isEmpty() ? null : wording.codes().getFirst(),
                wording.cause(),
                names(said));
    }

    /** The servers that say so; clients, which repeat them, only where no server does. */
    static String names(Collection<ProductWording> said) {
        boolean byServer = said.stream().anyMatch(wording -> !wording.product().isClient());
        return said.stream()
                .filter(wording -> !byServer || !wording.product().isClient())
                .map(wording -> wording.product().name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** A reply is explained on the page of its code, what has no code on the page of its cause. */
    static String pathOf(ProductWording said) {
        Wording wording = said.wording();
        String page =
                wording.codes().isEmpty() || said.product().isClient()
                        ? "/causes/" + wording.cause()
                        : "/codes/" + wording.codes().getFirst();
        return page + "#" + said.anchor();
    }
}
