package dev.replydesk.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.TestCatalog;
import dev.replydesk.comparison.Comparison.Relation;
import dev.replydesk.comparison.Comparison.Value;
import dev.replydesk.comparison.ImpossibleComparisonException.Reason;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WideComparisonsTests {
    private final WideComparisons comparisons =
            new WideComparisons(TestCatalog.get(), new ConfusablePairs());

    private WideComparison compare(String... codes) {
        return comparisons.compare(comparisons.read(Arrays.asList(codes)));
    }

    @Test
    void readKeepsTheOrderAndDropsWhatComesTwice() {
        assertThat(comparisons.read(List.of("426", "421", "426", "425")))
                .extracting(CodeEntry::number)
                .containsExactly(426, 421, 425);
    }

    @Test
    void readWhenCodesCannotBeComparedSaysWhy() {
        assertReason(List.of("426", "42x"), Reason.UNKNOWN);
        assertReason(List.of("426", "426"), Reason.SAME);
        assertReason(List.of("150", "226", "425", "426", "421"), Reason.TOO_MANY);
    }

    private void assertReason(List<String> codes, Reason reason) {
        assertThatExceptionOfType(ImpossibleComparisonException.class)
                .isThrownBy(() -> comparisons.read(codes))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void summaryWhenClassesAreEqualSaysSo() {
        assertThat(compare("425", "426", "421").summary())
                .startsWith("425, 426 and 421 are all 4xx Transient Negative Completion replies")
                .endsWith(
                        "After 425 or 426 the command has failed for now and may work later;"
                                + " after 421 the session is over.");
    }

    @Test
    void summaryWhenClassesDifferGroupsTheCodes() {
        assertThat(compare("150", "226", "425", "426").summary())
                .startsWith(
                        "150 is a 1xx Positive Preliminary reply, 226 is a 2xx Positive"
                                + " Completion reply and 425 and 426 are 4xx Transient Negative"
                                + " Completion replies.");
        assertThat(compare("150", "226", "425", "426").rule())
                .isEqualTo("1yz: keep listening. 2yz: done, go on. 4yz: try again later.");
    }

    @Test
    void orderFollowsTheStagesOfOneSession() {
        assertThat(relation(compare("425", "426", "421"), "Which come first"))
                .isEqualTo(
                        "`421` comes first, in the stage “Connect”; then `425` and `426`, in the"
                                + " stage “Finish the transfer”. `421` may answer any command at"
                                + " any later stage.");
        assertThat(relation(compare("451", "452", "119"), "Which come first"))
                .contains("is not tied to one stage");
    }

    @Test
    void commandsWithSeveralOfTheCodesTellThemApart() {
        WideComparison comparison = compare("425", "426", "421");
        assertThat(relation(comparison, "One command, several replies")).startsWith("Yes: ");
        assertThat(comparison.afterCommands())
                .first()
                .satisfies(
                        row -> {
                            assertThat(row.name()).isEqualTo("After RETR");
                            assertThat(row.values())
                                    .extracting(Value::text)
                                    .element(1)
                                    .isEqualTo(
                                            "The download stopped halfway; keep the part and resume.");
                        });
        assertThat(compare("120", "331", "350").afterCommands()).isEmpty();
        assertThat(relation(compare("120", "331", "350"), "One command, several replies"))
                .isEqualTo("No: no command may get more than one of them.");
    }

    @Test
    void pairingsAreAllPairsOnceWithTheQuestionsOfOurList() {
        List<WideComparison.Pairing> pairings = compare("426", "150", "425", "226").pairings();
        assertThat(pairings)
                .extracting(pairing -> pairing.pair().left() + "/" + pairing.pair().right())
                .containsExactlyInAnyOrder(
                        "150/426", "425/426", "226/426", "150/425", "150/226", "226/425");
        assertThat(pairings)
                .allSatisfy(
                        pairing -> {
                            assertThat(pairing.pair().hint()).isNotBlank();
                            assertThat(pairing.order()).isNotBlank();
                        })
                .filteredOn(pairing -> pairing.pair().question().isPresent())
                .extracting(pairing -> pairing.pair().left())
                .containsExactlyInAnyOrder(425, 150);
    }

    private static String relation(WideComparison comparison, String aspect) {
        return comparison.relations().stream()
                .filter(relation -> relation.aspect().equals(aspect))
                .map(Relation::text)
                .findFirst()
                .orElseThrow();
    }
}
