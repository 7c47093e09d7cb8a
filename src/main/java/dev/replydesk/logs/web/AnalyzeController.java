package dev.replydesk.logs.web;

import dev.replydesk.logs.Analyses;
import dev.replydesk.logs.FormLog;
import dev.replydesk.logs.LogRefusedException;
import dev.replydesk.logs.Redaction;
import dev.replydesk.logs.SentLog;
import dev.replydesk.page.PageMeta;
import dev.replydesk.report.ReportReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Takes logs from a form and shows beforehand what would be kept of them. */
@Controller
class AnalyzeController {
    private static final String FIELD = "log";
    private static final PageMeta META =
            PageMeta.at(
                    "/analyze",
                    "Paste the log of an FTP client or server: every line explained, and the cause"
                            + " of what fails.");

    private final Analyses analyses;
    private final ReportReader reader;

    AnalyzeController(Analyses analyses, ReportReader reader) {
        this.analyses = analyses;
        this.reader = reader;
    }

    @GetMapping("/analyze")
    ModelAndView form(@RequestParam(defaultValue = "") String example) {
        String log = Example.of(example).map(Example::text).orElse("");
        return page(HttpStatus.OK, AnalyzeForm.of(log, Redaction.SECRETS_ONLY))
                .addObject(PageMeta.NAME, META);
    }

    @PostMapping("/analyze")
    ModelAndView analyze(
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        try {
            return see("/reports/" + analyses.keep(source(file, request)).id());
        } catch (LogRefusedException refused) {
            return refused(refused, request);
        }
    }

    @PostMapping("/analyze/preview")
    ModelAndView preview(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            HttpServletRequest request)
            throws IOException {
        try {
            PreviewView preview = PreviewView.of(analyses.look(source(file, request)), reader);
            ModelAndView page =
                    fragment ? new ModelAndView("logs/preview :: preview") : page(request);
            return page.addObject("preview", preview);
        } catch (LogRefusedException refused) {
            return fragment
                    ? new ModelAndView("logs/preview :: refused")
                            .addObject("error", refused.getMessage())
                    : refused(refused, request);
        }
    }

    /** Somebody has to wait, or sent too slowly: the form comes back with what was typed. */
    @ExceptionHandler
    ModelAndView later(
            ErrorResponseException refusal,
            HttpServletRequest request,
            HttpServletResponse response) {
        refusal.getHeaders()
                .forEach(
                        (name, values) -> values.forEach(value -> response.addHeader(name, value)));
        return page(refusal.getStatusCode(), form(request)).addObject("refusal", refusal.getBody());
    }

    private static SentLog.Source source(@Nullable MultipartFile file, HttpServletRequest request) {
        return () -> new SentLog(FormLog.bytes(request, file, FIELD), redaction(request));
    }

    private static Redaction redaction(HttpServletRequest request) {
        return new Redaction(
                request.getParameter("hideAddresses") != null,
                request.getParameter("hideNames") != null);
    }

    private static AnalyzeForm form(HttpServletRequest request) {
        return AnalyzeForm.of(FormLog.text(request, FIELD), redaction(request));
    }

    private static ModelAndView refused(LogRefusedException refused, HttpServletRequest request) {
        HttpStatus status =
                refused.reason() == LogRefusedException.Reason.TOO_LARGE
                        ? HttpStatus.CONTENT_TOO_LARGE
                        : HttpStatus.UNPROCESSABLE_CONTENT;
        return page(status, form(request)).addObject("error", refused.getMessage());
    }

    private static ModelAndView page(HttpServletRequest request) {
        return page(HttpStatus.OK, form(request));
    }

    private static ModelAndView page(HttpStatusCode status, AnalyzeForm form) {
        var page = new ModelAndView("logs/analyze", "form", form);
        page.setStatus(status);
        return page;
    }

    private static ModelAndView see(String address) {
        var redirect = new RedirectView(address, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }
}
