package dev.replydesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralCountTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "^Login incorrect\\.?$ = 15",
                "^(?:[\\w.-]+: )?(?:Login failed: |Fatal error: )?\\d+ .*.*$ = 1",
                "(?:ECONNREFUSED|Connection refused) = 12",
                "^\\(vsFTPd \\S+\\)$ = 9",
                "[^]x]+abc[\\]]d{0,3}e{2}f+? = 5",
                "(?i)quota|(a(b|cd)e)* = 0",
            })
    void countsWhatEveryFittingTextHolds(String expression, int literals) {
        assertThat(LiteralCount.of(expression)).isEqualTo(literals);
    }
}
