package dev.replydesk.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.TestCatalog;
import dev.replydesk.comparison.Comparison.Difference;
import dev.replydesk.comparison.Comparison.Relation;
import dev.replydesk.comparison.Comparison.Value;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonsTests {
    private final Catalog catalog = TestCatalog.get();
    private final Comparisons comparisons = new Comparisons(catalog, new ConfusablePairs());

    @Test
    void compareNamesBothCodesAndTheirClasses() {
        Comparison comparison = comparisons.compare(150, 331);
        assertThat(comparison.title())
                .isEqualTo("FTP 150 File Status OK vs 331 Username OK, Need Password");
        assertThat(comparison.summary())
                .startsWith(
                        "150 File Status OK is a 1xx Positive Preliminary reply, while"
                                + " 331 Username OK, Need Password is a"
                                + " 3xx Positive Intermediate reply.");
        assertThat(comparison.rule()).isEqualTo("1yz: keep listening. 3yz: your turn to speak.");
    }

    @Test
    void compareGivesTheSameWhicheverCodeIsNamedFirst() {
        assertThat(comparisons.compare(331, 150)).isEqualTo(comparisons.compare(150, 331));
        assertThat(comparisons.compare("331", "150").left().number()).isEqualTo(150);
    }

    @Test
    void orderTellsWhichComesFirstAndWhatFollowsDirectly() {
        assertThat(comparisons.compare(150, 331).order())
                .startsWith("`331` comes first, as the reply to `USER`; `150` comes later");
        assertThat(comparisons.compare(150, 226).order())
                .contains("`226` can directly follow `150`, as a further reply to `STOR`");
        assertThat(comparisons.compare(331, 530).order())
                .contains("`530` can directly follow `331`: `PASS` has to come next");
        assertThat(comparisons.compare(425, 426).order()).startsWith("Neither: ");
        assertThat(comparisons.compare(120, 220).order())
                .startsWith("`120` comes first, on the new connection; `220` comes later")
                .contains(
                        "`220` can directly follow `120`, as a further reply to a new connection");
        assertThat(comparisons.compare(221, 530).order()).contains("Nothing follows `221`");
    }

    @Test
    void compareWhenClassesAreEqualSaysSoAndTellsTheSubjectsApart() {
        Comparison comparison = comparisons.compare(421, 450);
        assertThat(comparison.summary())
                .contains("are both 4xx Transient Negative Completion replies");
        assertThat(comparison.rule())
                .isEqualTo(
                        "Both 4yz: try again later. x2z is about connections, x5z is about files.");
        assertThat(comparisons.compare(425, 426).rule())
                .isEqualTo("Both 4yz: try again later. The last digit tells which case.");
    }

    @Test
    void compareWhenServerHangsUpSaysThatTheSessionIsOver() {
        assertThat(comparisons.compare(421, 530).summary())
                .contains("After 421 the session is over; after 530 the command has failed");
    }

    @Test
    void compareWhenOnlyFactsAreKnownTellsThose() {
        Comparison comparison = comparisons.compare(119, 150);
        assertThat(comparison.left().description())
                .isEqualTo(
                        "Belonged to the mail commands that FTP had before SMTP."
                                + " Replaced by RFC 959 (mail moved to SMTP).");
        assertThat(comparison.withoutPlace()).startsWith("No command in force gets `119`");
    }

    @Test
    void compareWhenCodeIsUnknownOrTheSameIsRefused() {
        assertThatExceptionOfType(ImpossibleComparisonException.class)
                .isThrownBy(() -> comparisons.compare("150", "abc"))
                .satisfies(refused -> assertThat(refused.unknown()).containsExactly("abc"));
        assertThatExceptionOfType(ImpossibleComparisonException.class)
                .isThrownBy(() -> comparisons.compare(150, 150))
                .satisfies(refused -> assertThat(refused.unknown()).isEmpty());
    }

    @Test
    void morePairsAreOtherPairsAndEachOnce() {
        List<ConfusablePair> more = comparisons.compare(150, 331).morePairs();
        assertThat(more).isNotEmpty().doesNotHaveDuplicates();
        assertThat(more).noneMatch(pair -> pair.left() == 150 && pair.right() == 331);
        assertThat(more).allMatch(pair -> pair.has(150) || pair.has(331));
    }

    @Test
    void everyPairOfCodesIsComparedWithoutBlanks() {
        List<Integer> codes = catalog.codes().stream().map(CodeEntry::number).toList();
        for (int left : codes) {
            for (int right : codes) {
                if (left < right) {
                    assertThat(sentences(comparisons.compare(left, right)))
                            .as(left + "/" + right)
                            .allMatch(sentence -> !sentence.isBlank())
                            .noneMatch(sentence -> sentence.contains("null"));
                }
            }
        }
    }

    @Test
    void questionIsThereForListedPairsOnly() {
        assertThat(comparisons.compare(426, 425).question())
                .hasValueSatisfying(
                        question -> {
                            assertThat(question.question())
                                    .isEqualTo("Had the data connection been open?");
                            assertThat(question.yes().code()).isEqualTo(426);
                            assertThat(question.no().code()).isEqualTo(425);
                        });
        assertThat(comparisons.compare(119, 150).question()).isEmpty();
    }

    @Test
    void everyListedPairIsKnown() {
        assertThat(new ConfusablePairs().all())
                .hasSizeGreaterThanOrEqualTo(20)
                .doesNotHaveDuplicates()
                .allMatch(pair -> hasText(pair.left()) && hasText(pair.right()));
    }

    private boolean hasText(int code) {
        return catalog.code(code).flatMap(CodeEntry::text).isPresent();
    }

    private static List<String> sentences(Comparison comparison) {
        return Stream.of(
                        Stream.of(
                                comparison.title(),
                                comparison.summary(),
                                comparison.order(),
                                comparison.rule()),
                        sentences(comparison.left()),
                        sentences(comparison.right()),
                        comparison.keyDifferences().stream()
                                .flatMap(ComparisonsTests::values)
                                .map(Value::text),
                        comparison.relations().stream().map(Relation::text))
                .flatMap(sentence -> sentence)
                .toList();
    }

    private static Stream<Value> values(Difference difference) {
        return Stream.of(difference.left(), difference.right());
    }

    private static Stream<String> sentences(ComparedCode code) {
        assertThat(code.whenSeen()).isNotEmpty();
        assertThat(code.client()).isNotEmpty();
        assertThat(code.server()).isNotEmpty();
        return Stream.of(code.description(), code.onTheWire(), code.serverUse(), code.clientUse());
    }
}
