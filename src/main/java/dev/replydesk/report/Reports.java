package dev.replydesk.report;

import dev.replydesk.diagnosis.Diagnosis;
import dev.replydesk.diagnosis.Diagnostician;
import dev.replydesk.settings.ReplyDeskSettings;
import dev.replydesk.transcript.Transcript;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All reports: the finished ones in the database, the live ones in memory as well. */
@Service
public class Reports {
    private static final Transcript NOTHING_YET = new Transcript(List.of(), List.of());

    /** Queue and probe together take less; what is open for longer was left behind by a crash. */
    private static final Duration LONGEST_LIFE = Duration.ofHours(1);

    private final SecureRandom random = new SecureRandom();
    private final Map<String, LiveReport> live = new ConcurrentHashMap<>();
    private final ReportRepository repository;
    private final Diagnostician diagnostician;
    private final ReplyDeskSettings settings;
    private final Clock clock;

    Reports(
            ReportRepository repository,
            Diagnostician diagnostician,
            ReplyDeskSettings settings,
            Clock clock) {
        this.repository = repository;
        this.diagnostician = diagnostician;
        this.settings = settings;
        this.clock = clock;
    }

    /** Opens a report in the queue. */
    @Transactional
    public String open(ReportTarget target) {
        String id = newId();
        repository.save(new ReportEntity(id, target, clock.instant()));
        live.put(id, new LiveReport());
        return id;
    }

    private String newId() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /**
     * Files the finished report of a log.
     *
     * @param sessions those that were kept of it; never empty
     */
    public Report keep(LogSource log, List<SeenSession> sessions) {
        JoinedSessions joined = JoinedSessions.of(sessions, log, diagnostician);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // as databases keep it
        var entity = new ReportEntity(newId(), log, joined.target(), now);
        finish(entity, ReportStatus.FINISHED, now, joined.transcript(), joined.diagnosis());
        repository.save(entity);
        return new Report(
                entity.id(),
                ReportStatus.FINISHED,
                log,
                joined.target(),
                now,
                now,
                joined.transcript(),
                joined.diagnosis());
    }

    /** Says that work on it has begun. */
    @Transactional
    public void begin(String id) {
        entity(id).status(ReportStatus.RUNNING);
    }

    /** Closes a report with what was seen. */
    @Transactional
    public void close(String id, ReportStatus end, Transcript transcript) {
        Diagnosis diagnosis = diagnostician.diagnose(transcript);
        repository
                .findById(id)
                .ifPresent(entity -> finish(entity, end, clock.instant(), transcript, diagnosis));
    }

    private static void finish(
            ReportEntity entity,
            ReportStatus end,
            Instant at,
            Transcript transcript,
            Diagnosis diagnosis) {
        entity.finish(
                end,
                at,
                Diagnostician.RULES_VERSION,
                ReportJson.writeAll(transcript.events()),
                ReportJson.write(transcript.stages()),
                ReportJson.write(diagnosis));
    }

    /** Lets the followers of a live report go; call it once the report is in the database. */
    public void release(String id) {
        LiveReport closed = live.remove(id);
        if (closed != null) {
            closed.close();
        }
    }

    /** The live side of an open report; empty when it is finished or made elsewhere. */
    public Optional<LiveReport> live(String id) {
        return Optional.ofNullable(live.get(id));
    }

    /** The report as far as it has come. */
    @Transactional(readOnly = true)
    public Report get(String id) {
        Report stored = stored(entity(id));
        return stored.status().isOpen()
                ? live(id).map(seen -> stored.withTranscript(seen.transcript())).orElse(stored)
                : stored;
    }

    private ReportEntity entity(String id) {
        return repository.findById(id).orElseThrow(ReportNotFoundException::new);
    }

    private static Report stored(ReportEntity entity) {
        String stages = entity.stages();
        String diagnosis = entity.diagnosis();
        return new Report(
                entity.id(),
                entity.status(),
                entity.log(),
                entity.target(),
                entity.createdAt(),
                entity.finishedAt(),
                stages == null ? NOTHING_YET : ReportJson.transcript(entity.events(), stages),
                diagnosis == null ? null : ReportJson.diagnosis(diagnosis));
    }

    /** Deletes a report that is finished. */
    @Transactional
    public void delete(String id) {
        repository.delete(entity(id));
    }

    /** Deletes what is too old and gives up what a crash left open. */
    @Scheduled(fixedDelayString = "PT10M")
    @Transactional
    public void tidy() {
        Instant now = clock.instant();
        repository.deleteAll(
                repository.findByCreatedAtBefore(now.minus(settings.reports().retention())));
        repository.interrupt(
                ReportStatus.INTERRUPTED,
                List.of(ReportStatus.QUEUED, ReportStatus.RUNNING),
                now.minus(LONGEST_LIFE));
    }
}
