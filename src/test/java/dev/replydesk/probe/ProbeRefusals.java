package dev.replydesk.probe;

import java.time.Duration;

/** Refusals for tests of other packages. */
public final class ProbeRefusals {
    private ProbeRefusals() {}

    public static ProbeRefusedException queueFull() {
        return ProbeRefusedException.queueFull();
    }

    public static ProbeRefusedException tooMany(int seconds) {
        return ProbeRefusedException.tooMany(Duration.ofSeconds(seconds));
    }

    public static ProbeRefusedException targetAtRest(int seconds) {
        return ProbeRefusedException.targetAtRest(
                Duration.ofSeconds(seconds), Duration.ofSeconds(30));
    }
}
