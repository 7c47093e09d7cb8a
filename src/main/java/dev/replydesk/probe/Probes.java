package dev.replydesk.probe;

import dev.replydesk.report.LiveReport;
import dev.replydesk.report.ReportStatus;
import dev.replydesk.report.ReportTarget;
import dev.replydesk.report.Reports;
import dev.replydesk.transcript.StageResult;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Runs probes, each on a virtual thread, so many at once and the others in a queue. */
@Service
public class Probes {
    private static final Logger log = LoggerFactory.getLogger(Probes.class);
    private static final int MAX_WAITING = 1_000;
    private static final Duration CANCEL_PATIENCE = Duration.ofSeconds(2);

    private final Map<String, Thread> running = new ConcurrentHashMap<>();
    private final AtomicInteger admitted = new AtomicInteger();
    private final Semaphore places;
    private final Reports reports;
    private final ProbeSettings settings;
    private final NameResolver resolver;
    private final TargetPolicy policy;
    private final TargetGate gate;
    private final Clock clock;

    Probes(
            Reports reports,
            ProbeSettings settings,
            NameResolver resolver,
            TargetPolicy policy,
            TargetGate gate,
            Clock clock) {
        this.reports = reports;
        this.settings = settings;
        this.resolver = resolver;
        this.policy = policy;
        this.gate = gate;
        this.clock = clock;
        places = new Semaphore(settings.maxConcurrent(), true);
    }

    /**
     * Starts a probe.
     *
     * @return the id of its report
     * @throws ProbeRefusedException when the queue is full, or the target has its rest
     */
    public String start(ProbeTarget target, Credentials credentials) {
        if (admitted.incrementAndGet() > settings.maxConcurrent() + MAX_WAITING) {
            admitted.decrementAndGet();
            throw ProbeRefusedException.queueFull();
        }
        String id = enter(target, credentials);
        Thread probe =
                Thread.ofVirtual()
                        .name("probe-" + id)
                        .unstarted(() -> run(id, target, credentials));
        running.put(id, probe);
        probe.start();
        return id;
    }

    private String enter(ProbeTarget target, Credentials credentials) {
        try {
            gate.enter(target.host());
        } catch (ProbeRefusedException notNow) {
            admitted.decrementAndGet();
            throw notNow;
        }
        return open(target, credentials);
    }

    private String open(ProbeTarget target, Credentials credentials) {
        try {
            return reports.open(
                    new ReportTarget(
                            target.host(),
                            target.port(),
                            target.security().id(),
                            credentials.username()));
        } catch (RuntimeException notStored) {
            admitted.decrementAndGet();
            gate.giveUp(target.host());
            throw notStored;
        }
    }

    private void run(String id, ProbeTarget target, Credentials credentials) {
        ReportStatus end = ReportStatus.CANCELLED;
        Transcript transcript = new Transcript(List.of(), List.of());
        try {
            places.acquire();
            try {
                reports.begin(id);
                transcript = probe(id, target, credentials).run();
                end = cancelled() ? ReportStatus.CANCELLED : ReportStatus.FINISHED;
            } finally {
                places.release();
            }
        } catch (InterruptedException cancelledInQueue) {
            log.debug("Probe {} was cancelled before it began", id);
        } catch (RuntimeException ours) {
            log.error("Probe {} failed", id, ours);
            end = ReportStatus.INTERRUPTED;
        } finally {
            close(id, target, end, transcript);
        }
    }

    private FtpProbe probe(String id, ProbeTarget target, Credentials credentials) {
        return new FtpProbe(
                target, credentials, settings, resolver, policy, gate, clock, listener(id));
    }

    /** Clears the mark of an interrupt too, or the report could not be stored. */
    private static boolean cancelled() {
        return Thread.interrupted();
    }

    private void close(String id, ProbeTarget target, ReportStatus end, Transcript transcript) {
        running.remove(id);
        admitted.decrementAndGet();
        gate.leave(target.host());
        try {
            reports.close(id, end, transcript);
        } catch (RuntimeException notStored) {
            log.error("The report of probe {} could not be stored", id, notStored);
        } finally {
            reports.release(id);
        }
    }

    private ProbeListener listener(String id) {
        LiveReport live = reports.live(id).orElseGet(LiveReport::new);
        return new ProbeListener() {
            @Override
            public void seen(TranscriptEvent event) {
                live.seen(event);
            }

            @Override
            public void ended(StageResult stage) {
                live.ended(stage);
            }
        };
    }

    /** Ends a running or waiting probe; false when there is none with this id. */
    public boolean cancel(String id) {
        Thread probe = running.get(id);
        if (probe == null) {
            return false;
        }
        probe.interrupt();
        return true;
    }

    /** Ends a probe and waits, for two seconds at most, until its report says so. */
    public void cancelAndWait(String id) throws InterruptedException {
        Optional<LiveReport> live = reports.live(id);
        if (cancel(id) && live.isPresent()) {
            live.get().awaitClosed(CANCEL_PATIENCE);
        }
    }

    /** An application that stops does not leave probes behind. */
    @PreDestroy
    void stop() throws InterruptedException {
        for (Thread probe : List.copyOf(running.values())) {
            probe.interrupt();
            probe.join(1_000);
        }
    }
}
