package dev.replydesk.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.comparison.DecidingQuestion.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every pair of our list has a question of its own that decides between the two codes. */
class DecidingQuestionTests {
    private static final List<String> EXPECTED =
            List.of(
                    "125/150", "150/226", "150/331", "200/202", "202/502", "211/214", "220/230",
                    "225/226", "226/250", "227/229", "230/232", "230/331", "234/334", "250/350",
                    "331/332", "331/530", "332/532", "421/425", "421/426", "421/530", "425/426",
                    "425/522", "430/530", "450/451", "450/452", "450/550", "451/551", "452/552",
                    "500/501", "500/502", "501/504", "502/504", "503/530", "521/522", "530/532",
                    "530/550", "532/550", "534/536", "550/553", "551/553", "552/553");

    private final List<ConfusablePair> pairs = new ConfusablePairs().all();

    @Test
    void everyExpectedPairIsThere() {
        assertThat(pairs)
                .extracting(pair -> pair.left() + "/" + pair.right())
                .containsAll(EXPECTED)
                .doesNotHaveDuplicates();
    }

    @Test
    void answersPointToTheTwoCodesOfThePair() {
        assertThat(pairs)
                .allSatisfy(
                        pair ->
                                assertThat(answers(pair))
                                        .extracting(Answer::code)
                                        .containsExactlyInAnyOrder(pair.left(), pair.right()));
    }

    @Test
    void noQuestionAndNoReasonAppearsTwice() {
        assertThat(questions()).doesNotHaveDuplicates().hasSameSizeAs(pairs);
        assertThat(reasons()).doesNotHaveDuplicates().hasSize(2 * pairs.size());
    }

    @Test
    void wordsAreSentencesWithLiteralsInPairsOfBackQuotes() {
        assertThat(questions())
                .allMatch(question -> question.matches("[A-Z][^?.]+\\?"))
                .as("may stand inside a link")
                .noneMatch(question -> question.matches(".*`\\d{3}`.*"));
        assertThat(reasons()).allMatch(reason -> reason.matches("[A-Z`].+\\."));
        assertThat(Stream.concat(questions().stream(), reasons().stream()))
                .noneMatch(text -> text.contains("\u2014"))
                .allMatch(text -> text.chars().filter(c -> c == '`').count() % 2 == 0);
    }

    private List<String> questions() {
        return pairs.stream()
                .flatMap(pair -> pair.question().stream())
                .map(DecidingQuestion::question)
                .toList();
    }

    private List<String> reasons() {
        return pairs.stream().flatMap(pair -> answers(pair).stream()).map(Answer::why).toList();
    }

    private static List<Answer> answers(ConfusablePair pair) {
        return pair.question()
                .map(question -> List.of(question.yes(), question.no()))
                .orElseThrow();
    }
}
