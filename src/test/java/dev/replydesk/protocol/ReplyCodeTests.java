package dev.replydesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyCodeTests {

    @ParameterizedTest
    @ValueSource(ints = {-220, 0, 99, 700, 999, 2200})
    void numberOutOfRangeIsNoCode(int number) {
        assertThat(ReplyCode.of(number)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ReplyCode(number));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 550, 699})
    void numberInRangeIsCode(int number) {
        assertThat(ReplyCode.of(number)).contains(new ReplyCode(number));
    }

    @Test
    void digitsSayOutcomeAndSubject() {
        var code = new ReplyCode(534);
        assertThat(code.outcome()).isEqualTo(Outcome.PERMANENT_NEGATIVE);
        assertThat(code.subject()).contains(Subject.AUTHENTICATION);
        assertThat(code.firstDigit()).isEqualTo(5);
        assertThat(code.secondDigit()).isEqualTo(3);
        assertThat(code.thirdDigit()).isEqualTo(4);
    }

    @Test
    void subjectWhenNoStandardGivesTheDigitMeaningIsEmpty() {
        assertThat(new ReplyCode(560).subject()).isEmpty();
        assertThat(new ReplyCode(299).subject()).isEmpty();
    }

    @Test
    void codesSortByNumber() {
        assertThat(Stream.of(550, 120, 331).map(ReplyCode::new).sorted())
                .extracting(ReplyCode::toString)
                .containsExactly("120", "331", "550");
    }
}
