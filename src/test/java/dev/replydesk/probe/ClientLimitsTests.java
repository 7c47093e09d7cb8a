package dev.replydesk.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.replydesk.settings.ReplyDeskSettings;
import dev.replydesk.settings.ReplyDeskSettings.Mode;
import dev.replydesk.testing.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientLimitsTests {
    private static final String CLIENT = "198.51.100.7";

    private final HandClock clock = new HandClock();
    private final ClientLimits limits = limits(Mode.PUBLIC);

    @Test
    void admitWhenBurstIsSpentRefusesAndSaysForHowLong() {
        spend(CLIENT);
        assertThatExceptionOfType(ProbeRefusedException.class)
                .isThrownBy(() -> limits.admit(CLIENT))
                .satisfies(
                        refused -> {
                            assertThat(refused.getStatusCode().value()).isEqualTo(429);
                            assertThat(refused.getHeaders().getFirst("Retry-After"))
                                    .isEqualTo("120");
                            assertThat(refused.getBody().getDetail()).contains("in 2 minutes");
                        });
    }

    @Test
    void admitWhenTheTimeIsOverCountsFromThereOn() {
        spend(CLIENT);
        clock.advance(Duration.ofSeconds(119));
        assertRefused(CLIENT);
        clock.advance(Duration.ofSeconds(1));
        limits.admit(CLIENT);
        assertRefused(CLIENT);
    }

    @Test
    void admitCountsEachClientByItself() {
        spend(CLIENT);
        assertThatNoException().isThrownBy(() -> limits.admit("198.51.100.8"));
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9",
        "2001:db8:1:2::1, 2001:DB8:1:2:0:0:0:1%eth0",
        "::ffff:198.51.100.7, 198.51.100.7",
    })
    void admitCountsAddressesOfOneClientTogether(String one, String other) {
        spend(one);
        assertRefused(other);
    }

    @Test
    void admitTellsNeighbouringNetworksApart() {
        spend("2001:db8:1:2::1");
        assertThatNoException().isThrownBy(() -> limits.admit("2001:db8:1:3::1"));
    }

    @ParameterizedTest
    @CsvSource({"unknown", "proxy.example", "'a:b:c'"})
    void admitWhenProxySendsNoAddressStillCounts(String nonsense) {
        spend(nonsense);
        assertRefused(nonsense);
    }

    @Test
    void admitWhenDeskIsForOnePersonNeverRefuses() {
        ClientLimits none = limits(Mode.LOCAL);
        assertThatNoException()
                .isThrownBy(
                        () -> {
                            for (int i = 0; i < 1_000; i++) {
                                none.admit(CLIENT);
                            }
                        });
    }

    private void spend(String client) {
        for (int i = 0; i < 3; i++) {
            limits.admit(client);
        }
    }

    private void assertRefused(String client) {
        assertThatExceptionOfType(ProbeRefusedException.class)
                .isThrownBy(() -> limits.admit(client));
    }

    private ClientLimits limits(Mode mode) {
        return new ClientLimits(
                new ReplyDeskSettings(mode, new ReplyDeskSettings.Reports(Duration.ofDays(7))),
                new LimitSettings(30, 3, Duration.ofSeconds(30)),
                clock);
    }
}
