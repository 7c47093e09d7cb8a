package dev.replydesk.api;

import dev.replydesk.probe.ClientLimits;
import dev.replydesk.probe.ProbeRequest;
import dev.replydesk.probe.Probes;
import dev.replydesk.report.LiveReport;
import dev.replydesk.report.LiveStream;
import dev.replydesk.report.Report;
import dev.replydesk.report.ReportReader;
import dev.replydesk.report.Reports;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** Starts probes, follows and ends them. */
@RestController
@RequestMapping("/api/probes")
class ProbeResource {
    /** RFC 7240 section 4.3: how many seconds the client would wait for a finished answer. */
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,9})");

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(120);

    private final Probes probes;
    private final ClientLimits limits;
    private final Reports reports;
    private final ReportReader reader;
    private final ReportMapper mapper;

    ProbeResource(
            Probes probes,
            ClientLimits limits,
            Reports reports,
            ReportReader reader,
            ReportMapper mapper) {
        this.probes = probes;
        this.limits = limits;
        this.reports = reports;
        this.reader = reader;
        this.mapper = mapper;
    }

    @PostMapping(
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ProbeAnswers
    Object start(
            @Valid @RequestBody ProbeRequest request,
            @RequestHeader(name = "Prefer", required = false) @Nullable List<String> prefer,
            HttpServletRequest client) {
        limits.admit(client.getRemoteAddr());
        String id = probes.start(request.target(), request.credentials());
        Optional<Duration> wait = wait(prefer);
        return wait.isEmpty() ? started(id) : later(id, wait.get());
    }

    /** Accepted it is, even when the probe happens to be over already. */
    private ResponseEntity<ReportJsonV1> started(String id) {
        return ResponseEntity.accepted().location(place(id)).body(mapper.of(reports.get(id)));
    }

    private static URI place(String id) {
        return URI.create("/api/probes/" + id);
    }

    /** Whoever wants to wait does so off the threads that take requests. */
    private Callable<ResponseEntity<ReportJsonV1>> later(String id, Duration wait) {
        return () -> {
            awaitEnd(id, wait);
            return answer(id, wait);
        };
    }

    private ResponseEntity<ReportJsonV1> answer(String id, Duration wait) {
        Report report = reports.get(id);
        var answer = report.status().isOpen() ? ResponseEntity.accepted() : ResponseEntity.ok();
        return answer.location(place(id))
                .header("Preference-Applied", "wait=" + wait.toSeconds())
                .body(mapper.of(report));
    }

    private void awaitEnd(String id, Duration wait) throws InterruptedException {
        Optional<LiveReport> live = reports.live(id);
        if (live.isPresent()) {
            live.get().awaitClosed(wait);
        }
    }

    private static Optional<Duration> wait(@Nullable List<String> prefer) {
        if (prefer == null) {
            return Optional.empty();
        }
        Matcher wait = WAIT.matcher(String.join(",", prefer));
        return wait.find()
                ? Optional.of(
                        Duration.ofSeconds(
                                Math.min(Long.parseLong(wait.group(1)), LONGEST_WAIT.toSeconds())))
                : Optional.empty();
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ReportJsonV1 probe(@PathVariable String id) {
        return mapper.of(reports.get(id));
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @PathVariable String id,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "0") String lastEventId) {
        return LiveStream.follow(reports, id, lastEventId, this::json, "{}");
    }

    private SseEventBuilder json(LiveReport live, LiveReport.Item item) {
        return switch (item) {
            case LiveReport.Item.EventSeen seen ->
                    SseEmitter.event()
                            .name("event")
                            .data(line(live, seen.number()), MediaType.APPLICATION_JSON);
            case LiveReport.Item.StageEnded ended ->
                    SseEmitter.event()
                            .name("stage")
                            .data(ReportMapper.stage(ended.result()), MediaType.APPLICATION_JSON);
        };
    }

    /** The line as the report will have it, with its meaning. */
    private ReportJsonV1.Line line(LiveReport live, int number) {
        return ReportMapper.line(reader.lines(live.transcript()).get(number - 1));
    }

    /** Ends a running probe; deletes the report of a finished one. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> end(@PathVariable String id) throws InterruptedException {
        if (reports.get(id).status().isOpen()) {
            probes.cancelAndWait(id);
        } else {
            reports.delete(id);
        }
        return ResponseEntity.noContent().build();
    }
}
