package dev.replydesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTests {

    @ParameterizedTest
    @CsvSource({
        "0, Syntax",
        "1, Information",
        "2, Connections",
        "3, Authentication and Accounting",
        "4, Unspecified",
        "5, File System"
    })
    void standardNameIsTheOneOfTheStandard(int digit, String name) {
        Subject subject = Subject.ofSecondDigit(digit).orElseThrow();
        assertThat(subject.standardName()).isEqualTo(name);
        assertThat(subject.digit()).isEqualTo(digit);
        assertThat(subject.pattern()).isEqualTo("x" + digit + "z");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 6, 7, 8, 9, 10})
    void ofSecondDigitWhenNoStandardGivesItMeaningIsEmpty(int digit) {
        assertThat(Subject.ofSecondDigit(digit)).isEmpty();
    }
}
