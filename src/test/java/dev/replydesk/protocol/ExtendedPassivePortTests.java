package dev.replydesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtendedPassivePortTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Entering Extended Passive Mode (|||50000|)",
                "Entering Extended Passive Mode (|||50000|).",
                "Entering Extended Passive Mode |||50000|",
                "(!!!50000!)",
                "($$$50000$)",
                "(...50000.)",
                "2 users (|||50000|)"
            })
    void parseFindsThePortBetweenFourEqualDelimiters(String text) {
        assertThat(ExtendedPassivePort.parse(text)).contains(new ExtendedPassivePort(50000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Entering Extended Passive Mode",
                "(||||)",
                "(|||0|)",
                "(|||65536|)",
                "(|||99999|)",
                "(|||123456|)",
                "(|||99999999999|)",
                "(||50000|)",
                "(|||50000)",
                "(|!|50000|)",
                "(|||50000!)",
                "(||| 50000|)",
                "(|||-5000|)",
                "(192,0,2,10,195,80)"
            })
    void parseWhenNoPortStandsThereIsEmpty(String text) {
        assertThat(ExtendedPassivePort.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65536})
    void portOutOfRangeIsRefused(int port) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ExtendedPassivePort(port));
    }
}
