package dev.replydesk.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.ProductWording;
import dev.replydesk.catalog.TestCatalog;
import dev.replydesk.comparison.ConfusablePairs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every line that the knowledge base has from a real product leads to its cause. */
class SearchRecallTests {
    private static final Logger log = LoggerFactory.getLogger(SearchRecallTests.class);
    private static final int FIRST_PAGE = 10;
    private static final double LEAST_ON_FIRST_PAGE = 0.99;
    private static final double LEAST_FIRST = 0.90;

    private final Catalog catalog = TestCatalog.get();
    private final Search search = new Search(catalog, new ConfusablePairs());

    @Test
    void lineOfEveryProductFindsItsCause() {
        Map<String, Set<String>> causesOfText =
                catalog.wordings().stream()
                        .collect(
                                Collectors.groupingBy(
                                        SearchRecallTests::text,
                                        Collectors.mapping(
                                                said -> said.wording().cause(),
                                                Collectors.toSet())));
        var notFirst = new ArrayList<String>();
        var missing = new ArrayList<String>();
        for (ProductWording said : catalog.wordings()) {
            List<String> found = causes(said.wording().example());
            Set<String> accepted = causesOfText.getOrDefault(text(said), Set.of());
            if (found.isEmpty() || !accepted.contains(found.getFirst())) {
                notFirst.add(said.anchor() + ": " + said.wording().example() + " -> " + found);
            }
            if (found.stream().noneMatch(said.wording().cause()::equals)) {
                missing.add(said.anchor() + ": " + said.wording().example() + " -> " + found);
            }
        }
        int all = catalog.wordings().size();
        double first = 1 - (double) notFirst.size() / all;
        double onFirstPage = 1 - (double) missing.size() / all;
        log.info(
                "Of {} lines {} have their cause on the first page, {} as the first result",
                all,
                percent(onFirstPage),
                percent(first));
        assertThat(onFirstPage).as(missing::toString).isGreaterThanOrEqualTo(LEAST_ON_FIRST_PAGE);
        assertThat(first).as(notFirst::toString).isGreaterThanOrEqualTo(LEAST_FIRST);
    }

    private List<String> causes(String line) {
        return search.find(line, FIRST_PAGE).results().stream()
                .map(result -> result.hit().cause())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static String text(ProductWording said) {
        return said.wording().example().strip().toLowerCase(Locale.ROOT);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", share * 100);
    }
}
