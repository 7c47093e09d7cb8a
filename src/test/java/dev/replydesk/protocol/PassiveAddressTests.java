package dev.replydesk.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassiveAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Entering Passive Mode (192,0,2,10,195,80).",
                "Entering Passive Mode (192,0,2,10,195,80)",
                "Entering Passive Mode 192,0,2,10,195,80",
                "=192,0,2,10,195,80",
                "Entering Passive Mode (192, 0, 2, 10, 195, 80)",
                "Entering Passive Mode (192 ,0 ,2 ,10 ,195 ,80 )",
                "Entering Passive Mode (192,000,002,010,195,080)",
                "Mode 2 of 3: 192,0,2,10,195,80 5 users"
            })
    void parseFindsTheSixNumbersWhereverTheyStand(String text) {
        assertThat(PassiveAddress.parse(text)).contains(new PassiveAddress("192.0.2.10", 50000));
    }

    @Test
    void parseWhenSevenNumbersFollowTakesSixAsClientsDo() {
        assertThat(PassiveAddress.parse("(192,0,2,10,195,80,1)"))
                .contains(new PassiveAddress("192.0.2.10", 50000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Entering Passive Mode",
                "(192,0,2,10,195)",
                "(192.0.2.10:50000)",
                "(256,0,2,10,195,80)",
                "(192,0,2,10,255,256)",
                "(192,0,2,10,0,0)",
                "(1920,0,2,10,195,80)",
                "(192,0,2,10,195,8000)",
                "(99999999999,0,2,10,195,80)",
                "(192,0,2,-10,195,80)",
                "(192,0,2,,195,80)"
            })
    void parseWhenNumbersAreMissingOrTooLargeIsEmpty(String text) {
        assertThat(PassiveAddress.parse(text)).isEmpty();
    }

    @Test
    void parseReadsTheLargestPort() {
        assertThat(PassiveAddress.parse("(255,255,255,255,255,255)"))
                .contains(new PassiveAddress("255.255.255.255", 65535));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65536})
    void portOutOfRangeIsRefused(int port) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PassiveAddress("192.0.2.1", port));
    }
}
