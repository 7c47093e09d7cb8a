package dev.replydesk.api;

import dev.replydesk.logs.Analyses;
import dev.replydesk.logs.Redaction;
import dev.replydesk.logs.SentLog;
import dev.replydesk.report.Report;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Turns logs into reports. Bodies are read piece by piece, once there is room for them. */
@RestController
@RequestMapping(path = "/api/analyses", produces = MediaType.APPLICATION_JSON_VALUE)
class AnalysisResource {
    private final Analyses analyses;
    private final ReportMapper mapper;

    AnalysisResource(Analyses analyses, ReportMapper mapper) {
        this.analyses = analyses;
        this.mapper = mapper;
    }

    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    @RequestBody(
            description = "The log, in any charset, up to 20 MiB",
            content = {
                @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = AnalysisRequest.class))
            })
    @AnalysisAnswers
    ResponseEntity<ReportJsonV1> text(
            @RequestParam(defaultValue = "false") boolean hideAddresses,
            @RequestParam(defaultValue = "false") boolean hideNames,
            HttpServletRequest request)
            throws IOException {
        var redaction = new Redaction(hideAddresses, hideNames);
        return created(() -> new SentLog(request.getInputStream(), redaction));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Hidden
    ResponseEntity<ReportJsonV1> json(HttpServletRequest request) throws IOException {
        return created(() -> AnalysisRequest.read(request.getInputStream()).sent());
    }

    private ResponseEntity<ReportJsonV1> created(SentLog.Source source) throws IOException {
        Report report = analyses.keep(source);
        return ResponseEntity.created(URI.create("/api/reports/" + report.id()))
                .body(mapper.of(report));
    }

    /** Without this the answer to another type would be no problem detail. */
    @PostMapping
    @Hidden
    void other(
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false)
                    @Nullable MediaType type)
            throws HttpMediaTypeNotSupportedException {
        throw new HttpMediaTypeNotSupportedException(
                type, List.of(MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON));
    }
}
