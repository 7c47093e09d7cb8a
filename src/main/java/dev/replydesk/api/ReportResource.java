package dev.replydesk.api;

import dev.replydesk.report.Reports;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reports, whatever made them. */
@RestController
class ReportResource {
    private final Reports reports;
    private final ReportMapper mapper;

    ReportResource(Reports reports, ReportMapper mapper) {
        this.reports = reports;
        this.mapper = mapper;
    }

    @GetMapping(
            path = {"/api/reports/{id}", "/reports/{id}.json"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ReportJsonV1 report(@PathVariable String id) {
        return mapper.of(reports.get(id));
    }
}
