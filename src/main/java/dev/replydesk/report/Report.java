package dev.replydesk.report;

import dev.replydesk.diagnosis.Diagnosis;
import dev.replydesk.transcript.Transcript;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a probe or a log shows and what we made of it.
 *
 * @param id random, so that only those who have the link can read it
 * @param log the log that it was made from; null for a probe
 * @param finishedAt null while it is open
 * @param diagnosis null while it is open
 */
public record Report(
        String id,
        ReportStatus status,
        @Nullable LogSource log,
        ReportTarget target,
        Instant createdAt,
        @Nullable Instant finishedAt,
        Transcript transcript,
        @Nullable Diagnosis diagnosis) {

    /** What it was made from. */
    public ReportKind kind() {
        return log == null ? ReportKind.PROBE : ReportKind.LOG;
    }

    /** Whom or what it is about, in words: "ftp.example.com, from a FileZilla client log". */
    public String subject() {
        String address = target.address();
        if (log == null) {
            return address;
        }
        return address.isEmpty() ? log.words() : address + ", from " + log.words();
    }

    /** From the start to the end of a probe; empty while it is open, and for a log. */
    public Optional<Duration> took() {
        return finishedAt == null || log != null
                ? Optional.empty()
                : Optional.of(Duration.between(createdAt, finishedAt));
    }

    Report withTranscript(Transcript seen) {
        return new Report(id, status, log, target, createdAt, finishedAt, seen, diagnosis);
    }
}
