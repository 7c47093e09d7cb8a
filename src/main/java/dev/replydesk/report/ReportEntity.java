package dev.replydesk.report;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A report in the database. */
@Entity
@Table(name = "report")
class ReportEntity {
    @Id private String id = "";

    @Enumerated(EnumType.STRING)
    private ReportKind kind = ReportKind.PROBE;

    @Enumerated(EnumType.STRING)
    private ReportStatus status = ReportStatus.QUEUED;

    private @Nullable String logFormat;
    private @Nullable String logTitle;
    private @Nullable String logClient;
    private @Nullable Long logSessions;
    private @Nullable Long logLines;

    private String host = "";
    private int port;
    private String security = "";
    private String username = "";
    private Instant createdAt = Instant.EPOCH;
    private @Nullable Instant finishedAt;
    private @Nullable Integer rulesVersion;

    /** One JSON document an event: a long transcript stays within the limits of a column. */
    @ElementCollection
    @CollectionTable(name = "report_event", joinColumns = @JoinColumn(name = "report"))
    @OrderColumn(name = "position")
    @Column(name = "event")
    private List<String> events = new ArrayList<>();

    private @Nullable String stages;
    private @Nullable String diagnosis;

    protected ReportEntity() {}

    ReportEntity(String id, ReportTarget target, Instant createdAt) {
        this.id = id;
        host = target.host();
        port = target.port();
        security = target.security();
        username = target.username();
        this.createdAt = createdAt;
    }

    ReportEntity(String id, LogSource log, ReportTarget target, Instant createdAt) {
        this(id, target, createdAt);
        kind = ReportKind.LOG;
        logFormat = log.format();
        logTitle = log.title();
        logClient = log.author();
        logSessions = log.sessions();
        logLines = log.lines();
    }

    void status(ReportStatus next) {
        status = next;
    }

    void finish(
            ReportStatus end,
            Instant at,
            int rules,
            List<String> eventsJson,
            String stagesJson,
            String diagnosisJson) {
        status = end;
        finishedAt = at;
        rulesVersion = rules;
        events.addAll(eventsJson);
        stages = stagesJson;
        diagnosis = diagnosisJson;
    }

    String id() {
        return id;
    }

    ReportStatus status() {
        return status;
    }

    @Nullable LogSource log() {
        return kind == ReportKind.PROBE
                ? null
                : new LogSource(
                        Objects.requireNonNullElse(logFormat, ""),
                        Objects.requireNonNullElse(logTitle, ""),
                        Objects.requireNonNullElse(logClient, ""),
                        Objects.requireNonNullElse(logSessions, 1L),
                        Objects.requireNonNullElse(logLines, 0L));
    }

    ReportTarget target() {
        return new ReportTarget(host, port, security, username);
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable Instant finishedAt() {
        return finishedAt;
    }

    List<String> events() {
        return events;
    }

    @Nullable String stages() {
        return stages;
    }

    @Nullable String diagnosis() {
        return diagnosis;
    }
}
