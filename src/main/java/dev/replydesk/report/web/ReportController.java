package dev.replydesk.report.web;

import dev.replydesk.report.LiveReport;
import dev.replydesk.report.LiveStream;
import dev.replydesk.report.Reports;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.StageResult;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** Shows a report, live while it is made, as a page and as plain text. */
@Controller
class ReportController {
    private static final String TEXT = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8";

    private final Reports reports;
    private final ReportViews views;
    private final ReportText text;
    private final ReportMarkdown markdown;

    ReportController(Reports reports, ReportViews views, ReportText text, ReportMarkdown markdown) {
        this.reports = reports;
        this.views = views;
        this.text = text;
        this.markdown = markdown;
    }

    @GetMapping(path = "/reports/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String page(@PathVariable String id, Model model) {
        model.addAttribute("report", views.of(reports.get(id)));
        return "report/report";
    }

    @GetMapping(
            path = {"/reports/{id}", "/reports/{id}.txt"},
            produces = TEXT)
    @ResponseBody
    String asText(@PathVariable String id) {
        return text.of(reports.get(id));
    }

    @GetMapping(path = "/reports/{id}.md", produces = "text/markdown;charset=UTF-8")
    @ResponseBody
    String asMarkdown(@PathVariable String id) {
        return markdown.of(reports.get(id));
    }

    /** What the live page follows: that something happened, and a sentence for each stage. */
    @GetMapping(path = "/reports/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @PathVariable String id,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "0") String lastEventId) {
        return LiveStream.follow(
                reports, id, lastEventId, (live, item) -> words(item), "The report is ready.");
    }

    /** What was skipped has no sentence: nothing ended that somebody could wait for. */
    private static SseEventBuilder words(LiveReport.Item item) {
        return switch (item) {
            case LiveReport.Item.EventSeen seen ->
                    SseEmitter.event().name("event").data(seen.number());
            case LiveReport.Item.StageEnded(var stage)
                    when stage.outcome() == StageOutcome.SKIPPED ->
                    SseEmitter.event().name("event").data(stage.stage().id());
            case LiveReport.Item.StageEnded(var stage) ->
                    SseEmitter.event().name("stage").data(sentence(stage));
        };
    }

    private static String sentence(StageResult stage) {
        return "%s: %s."
                .formatted(stage.stage().title(), stage.outcome().name().toLowerCase(Locale.ROOT));
    }
}
