package dev.replydesk.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

import dev.replydesk.report.LiveReport;
import dev.replydesk.report.Reports;
import dev.replydesk.settings.ReplyDeskSettings;
import dev.replydesk.settings.ReplyDeskSettings.Mode;
import dev.replydesk.testing.HandClock;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProbesTests {
    private static final int MAY_WAIT = 1_000;

    private final CountDownLatch nameServer = new CountDownLatch(1);
    private final BlockingQueue<String> closed = new LinkedBlockingQueue<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final HandClock clock = new HandClock();
    private final Reports reports = mock();

    @AfterEach
    void answer() {
        nameServer.countDown();
    }

    @Test
    void startWhenQueueIsFullSaysWhenToComeBack() throws Exception {
        Probes probes = probes(Mode.LOCAL);
        for (int i = 0; i <= MAY_WAIT; i++) {
            probes.start(target("host" + i), anonymous());
        }
        assertThatExceptionOfType(ProbeRefusedException.class)
                .isThrownBy(() -> probes.start(target("one-more"), anonymous()))
                .satisfies(
                        refused -> {
                            assertThat(refused.getStatusCode().value()).isEqualTo(503);
                            assertThat(refused.getHeaders().getFirst("Retry-After"))
                                    .isEqualTo("60");
                        });
        assertThat(probes.cancel("1")).isTrue();
        awaitClosed();
        assertThat(probes.start(target("one-more"), anonymous())).isNotEmpty();
    }

    @Test
    void startWhenTargetIsBeingProbedRefusesUntilItHadItsRest() throws Exception {
        Probes probes = probes(Mode.PUBLIC);
        probes.start(target("ftp.example.com"), anonymous());
        assertRefused(probes);
        nameServer.countDown();
        awaitClosed();
        assertRefused(probes);
        clock.advance(Duration.ofSeconds(30));
        assertThat(probes.start(target("ftp.example.com"), anonymous())).isNotEmpty();
    }

    @Test
    void startWhenReportCannotBeOpenedTakesNoPlaceAndNoTarget() {
        Probes probes = probes(Mode.PUBLIC);
        given(reports.open(any())).willThrow(new IllegalStateException("no database"));
        for (int i = 0; i < MAY_WAIT + 10; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> probes.start(target("ftp.example.com"), anonymous()));
        }
    }

    private static void assertRefused(Probes probes) {
        assertThatExceptionOfType(ProbeRefusedException.class)
                .isThrownBy(() -> probes.start(target("FTP.example.com."), anonymous()))
                .satisfies(refused -> assertThat(refused.getStatusCode().value()).isEqualTo(429));
    }

    private void awaitClosed() throws InterruptedException {
        assertThat(closed.poll(20, TimeUnit.SECONDS)).isNotNull();
    }

    private Probes probes(Mode mode) {
        var desk = new ReplyDeskSettings(mode, new ReplyDeskSettings.Reports(Duration.ofDays(7)));
        var settings =
                new ProbeSettings(
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(10),
                        1,
                        List.of(),
                        "");
        given(reports.open(any())).willAnswer(call -> Integer.toString(opened.incrementAndGet()));
        given(reports.live(anyString())).willReturn(Optional.of(new LiveReport()));
        willAnswer(call -> closed.add(call.getArgument(0))).given(reports).release(anyString());
        return new Probes(
                reports,
                settings,
                this::resolve,
                new TargetPolicy(desk, settings),
                new TargetGate(desk, new LimitSettings(30, 10, Duration.ofSeconds(30)), clock),
                clock);
    }

    /** Does not answer before it is told to; then no name has an address. */
    private List<InetAddress> resolve(String host) {
        try {
            nameServer.await();
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    private static ProbeTarget target(String host) {
        return new ProbeTarget(host, 21, Security.AUTO, "", Set.of(), "", "");
    }

    private static Credentials anonymous() {
        return new Credentials("", "", "");
    }
}
