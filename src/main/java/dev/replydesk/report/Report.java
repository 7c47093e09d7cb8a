package dev.replydesk.report;

import dev.replydesk.diagnosis.Diagnosis;
import dev.replydesk.transcript.Transcript;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a probe saw and what we made of it.
 *
 * @param id random, so that only those who have the link can read it
 * @param finishedAt null while it is open
 * @param diagnosis null while it is open
 */
public record Report(
        String id,
        ReportStatus status,
        ReportTarget target,
        Instant createdAt,
        @Nullable Instant finishedAt,
        Transcript transcript,
        @Nullable Diagnosis diagnosis) {

    /** From the start to the end; empty while it is open. */
    public Optional<Duration> took() {
        return finishedAt == null
                ? Optional.empty()
                : Optional.of(Duration.between(createdAt, finishedAt));
    }

    Report withTranscript(Transcript seen) {
        return new Report(id, status, target, createdAt, finishedAt, seen, diagnosis);
    }
}
