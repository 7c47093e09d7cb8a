package dev.replydesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTests {

    @ParameterizedTest
    @CsvSource({
        "1, 1xx Positive Preliminary",
        "2, 2xx Positive Completion",
        "3, 3xx Positive Intermediate",
        "4, 4xx Transient Negative Completion",
        "5, 5xx Permanent Negative Completion",
        "6, 6xx Protected"
    })
    void classNameIsTheOneOfTheStandard(int digit, String name) {
        Outcome outcome = Outcome.ofFirstDigit(digit);
        assertThat(outcome.className()).isEqualTo(name);
        assertThat(outcome.digit()).isEqualTo(digit);
        assertThat(outcome.pattern()).isEqualTo(digit + "yz");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 7, 9})
    void ofFirstDigitWhenNoReplyCanStartWithItIsRefused(int digit) {
        assertThatIllegalArgumentException().isThrownBy(() -> Outcome.ofFirstDigit(digit));
    }

    @Test
    void onlyTheTwoRefusalsAreNegative() {
        assertThat(Stream.of(Outcome.values()).filter(Outcome::isNegative))
                .containsExactly(Outcome.TRANSIENT_NEGATIVE, Outcome.PERMANENT_NEGATIVE);
    }

    @ParameterizedTest
    @EnumSource
    void wordsAreThere(Outcome outcome) {
        assertThat(outcome.plainName()).isNotBlank();
        assertThat(outcome.advice()).isNotBlank();
        assertThat(outcome.className()).endsWith(outcome.standardName());
    }
}
