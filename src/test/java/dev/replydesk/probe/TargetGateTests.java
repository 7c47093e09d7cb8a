package dev.replydesk.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.replydesk.settings.ReplyDeskSettings;
import dev.replydesk.settings.ReplyDeskSettings.Mode;
import dev.replydesk.testing.HandClock;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetGateTests {
    private static final String HOST = "ftp.example.com";

    private final HandClock clock = new HandClock();
    private final TargetGate gate = gate(Mode.PUBLIC);

    @ParameterizedTest
    @ValueSource(strings = {HOST, "FTP.Example.COM", "ftp.example.com.", " ftp.example.com "})
    void enterWhenSessionRunsRefusesEverySpelling(String spelling) {
        gate.enter(HOST);
        assertThatExceptionOfType(ProbeRefusedException.class)
                .isThrownBy(() -> gate.enter(spelling))
                .satisfies(
                        refused -> {
                            assertThat(refused.getStatusCode().value()).isEqualTo(429);
                            assertThat(refused.getHeaders().getFirst("Retry-After"))
                                    .isEqualTo("30");
                            assertThat(refused.getBody().getDetail())
                                    .contains("one probe with a server at a time", "30 seconds");
                        });
    }

    @Test
    void enterWhenBracketsAreTypedMeansTheSameAddress() {
        gate.enter("[2001:DB8::7]");
        assertRefused("2001:db8::7");
    }

    @Test
    void enterWhenTargetRestsRefusesForWhatIsLeft() {
        gate.enter(HOST);
        gate.leave(HOST);
        clock.advance(Duration.ofSeconds(25));
        assertThatExceptionOfType(ProbeRefusedException.class)
                .isThrownBy(() -> gate.enter(HOST))
                .satisfies(
                        refused ->
                                assertThat(refused.getHeaders().getFirst("Retry-After"))
                                        .isEqualTo("5"));
        clock.advance(Duration.ofSeconds(5));
        assertThatNoException().isThrownBy(() -> gate.enter(HOST));
    }

    @Test
    void enterTellsTargetsApart() {
        gate.enter(HOST);
        assertThatNoException().isThrownBy(() -> gate.enter("ftp2.example.com"));
    }

    @Test
    void giveUpLeavesNoPause() {
        gate.enter(HOST);
        gate.giveUp(HOST);
        assertThatNoException().isThrownBy(() -> gate.enter(HOST));
    }

    @Test
    void leaveWithoutEntryOpensNothing() {
        gate.leave(HOST);
        assertThatNoException().isThrownBy(() -> gate.enter(HOST));
    }

    @Test
    void tryEnterCountsTheAddressUnderAnyName() throws Exception {
        InetAddress address = InetAddress.getByAddress("one", new byte[] {(byte) 198, 51, 100, 7});
        InetAddress alias = InetAddress.getByAddress("two", new byte[] {(byte) 198, 51, 100, 7});
        assertThat(gate.tryEnter(address)).isTrue();
        assertThat(gate.tryEnter(alias)).isFalse();
        gate.leave(address);
        assertThat(gate.tryEnter(alias)).isFalse();
        clock.advance(Duration.ofSeconds(30));
        assertThat(gate.tryEnter(alias)).isTrue();
    }

    @Test
    void nameAndAddressOfOneProbeAreNotInEachOthersWay() {
        gate.enter("127.0.0.1");
        assertThat(gate.tryEnter(InetAddress.getLoopbackAddress())).isTrue();
    }

    @Test
    void pausesAreForgottenOldestFirstWhenThereAreTooMany() {
        for (int i = 0; i <= TargetGate.MOST_PAUSES; i++) {
            gate.enter("host" + i);
            gate.leave("host" + i);
        }
        assertThatNoException().isThrownBy(() -> gate.enter("host0"));
        assertRefused("host1");
    }

    @Test
    void enterWhenDeskIsForOnePersonNeverRefuses() {
        TargetGate open = gate(Mode.LOCAL);
        open.enter(HOST);
        assertThatNoException().isThrownBy(() -> open.enter(HOST));
        assertThat(open.tryEnter(InetAddress.getLoopbackAddress())).isTrue();
        assertThat(open.tryEnter(InetAddress.getLoopbackAddress())).isTrue();
    }

    private void assertRefused(String host) {
        assertThatExceptionOfType(ProbeRefusedException.class).isThrownBy(() -> gate.enter(host));
    }

    private TargetGate gate(Mode mode) {
        return new TargetGate(
                new ReplyDeskSettings(mode, new ReplyDeskSettings.Reports(Duration.ofDays(7))),
                new LimitSettings(30, 3, Duration.ofSeconds(30)),
                clock);
    }
}
