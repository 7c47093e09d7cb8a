package dev.replydesk.probe;

import dev.replydesk.settings.ReplyDeskSettings;
import dev.replydesk.transcript.Transcript;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Probes as the application does, without the application: default times, no database. */
final class Bench {
    private Bench() {}

    /** A target with every check on. */
    static ProbeTarget target(String host, String port) {
        return new ProbeTarget(
                host, Integer.parseInt(port), Security.AUTO, "", Set.of(Check.values()), "", "");
    }

    /** Runs one probe on a virtual thread. */
    static Transcript probe(ProbeTarget target, Credentials credentials)
            throws InterruptedException {
        FtpProbe probe = newProbe(target, credentials);
        var result = new Transcript[1];
        Thread.ofVirtual().start(() -> result[0] = probe.run()).join();
        return result[0];
    }

    private static FtpProbe newProbe(ProbeTarget target, Credentials credentials) {
        var settings =
                new ProbeSettings(
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        1,
                        List.of(),
                        "");
        var desk =
                new ReplyDeskSettings(
                        ReplyDeskSettings.Mode.LOCAL,
                        new ReplyDeskSettings.Reports(Duration.ofDays(1)));
        return new FtpProbe(
                target,
                credentials,
                settings,
                new SystemNameResolver(settings),
                new TargetPolicy(desk, settings),
                new TargetGate(desk, new LimitSettings(30, 10, Duration.ZERO), Clock.systemUTC()),
                Clock.systemUTC(),
                ProbeListener.NOBODY);
    }
}
