package dev.replydesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class WordingTests {
    private static final WordingMatcher MATCHER = new WordingMatcher(TestCatalog.get());

    @TestFactory
    Stream<DynamicTest> patternsFitTheirExamples() {
        return new CatalogFiles()
                .read().products().stream()
                        .map(
                                product ->
                                        DynamicTest.dynamicTest(
                                                product.id(), () -> check(product)));
    }

    private static void check(Product product) {
        assertThat(product.wordings()).isNotEmpty();
        assertThat(product.wordings())
                .allSatisfy(
                        wording ->
                                assertThat(
                                                product.kind() == Product.Kind.CLIENT
                                                                || wording.codes().isEmpty()
                                                        ? MATCHER.message(wording.example())
                                                        : matches(wording))
                                        .as(wording.example())
                                        .extracting(match -> match.said().wording())
                                        .contains(wording));
    }

    /** Some servers explain a reply in lines without a code. */
    private static List<WordingMatch> matches(Wording wording) {
        String example = wording.example();
        return example.matches("[1-6]\\d\\d[ -].*")
                ? MATCHER.reply(Integer.parseInt(example.substring(0, 3)), example.substring(4))
                : MATCHER.text(example);
    }
}
