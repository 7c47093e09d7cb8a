package dev.replydesk.probe;

import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.Transcript;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;

/** One probe of a hostile server: how it ends, how long it takes, and how much memory. */
final class HostileProbe {
    private static final double MEBIBYTE = 1024 * 1024;

    private HostileProbe() {}

    /** Arguments: the name of the server, its port. */
    public static void main(String[] arguments) throws Exception {
        long idle = idle();
        var peak = new AtomicLong(idle);
        Thread.ofPlatform().daemon().start(() -> watch(peak));
        long start = System.nanoTime();
        Transcript transcript =
                Bench.probe(
                        Bench.target("127.0.0.1", arguments[1]),
                        new Credentials("anonymous", "", ""));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%-17s %5.1f s, peak %4.1f MiB above %3.1f idle, %d events%n",
                arguments[0],
                seconds,
                (peak.get() - idle) / MEBIBYTE,
                idle / MEBIBYTE,
                transcript.events().size());
        transcript.stages().stream()
                .filter(stage -> stage.outcome() != StageOutcome.SKIPPED)
                .forEach(
                        stage ->
                                System.out.printf(
                                        "    %-15s %-7s %s%n",
                                        stage.stage(), stage.outcome(), stage.reason()));
    }

    private static long idle() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return used();
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void watch(AtomicLong peak) {
        while (true) {
            peak.accumulateAndGet(used(), Math::max);
            try {
                Thread.sleep(1);
            } catch (InterruptedException end) {
                return;
            }
        }
    }
}
