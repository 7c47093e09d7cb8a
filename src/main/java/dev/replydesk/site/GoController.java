package dev.replydesk.site;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.logs.Analyses;
import dev.replydesk.logs.FormLog;
import dev.replydesk.logs.LogRefusedException;
import dev.replydesk.logs.Redaction;
import dev.replydesk.logs.SentLog;
import dev.replydesk.report.Report;
import dev.replydesk.search.Search;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Sends what was typed into the smart box to the page that answers it. */
@Controller
class GoController {
    /** One more than the search looks at, so that it can tell that something was left out. */
    private static final int LONGEST_SEARCH = 1_001;

    /** Longer text is a log, whatever is in it. */
    private static final int LONGEST_QUERY = 10_000;

    /** So much of a text without a log is looked through for replies. */
    private static final int LONGEST_TEXT = 1_000_000;

    private final Catalog catalog;
    private final Search search;
    private final Analyses analyses;
    private final AnalysisLimits limits;

    GoController(Catalog catalog, Search search, Analyses analyses, AnalysisLimits limits) {
        this.catalog = catalog;
        this.search = search;
        this.analyses = analyses;
        this.limits = limits;
    }

    /** Short inputs; a log is shown with the offer to analyze it, since that leaves a report. */
    @GetMapping("/go")
    ModelAndView go(@RequestParam(defaultValue = "") String q) {
        return destinationOf(q, text -> found(text).addObject("log", text));
    }

    @PostMapping("/go")
    ModelAndView go(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable MultipartFile log,
            HttpServletRequest request)
            throws IOException {
        if (log != null && !log.isEmpty()) {
            return analyzed(request, log).orElseGet(() -> found(beginning(log)));
        }
        if (q.length() > LONGEST_QUERY || isLog(q)) {
            return analyzed(request, null)
                    .orElseGet(() -> destinationOf(beginning(q), this::found));
        }
        return destinationOf(q, this::found);
    }

    /** What the search knows by its words gets its cause named there. */
    private boolean isLog(String q) {
        return switch (QueryReader.read(q)) {
            case Query.Text ignored -> true;
            case Query.Line(var line) ->
                    ClientError.isOne(line) && !search.find(line, 1).recognised();
            default -> false;
        };
    }

    private Optional<ModelAndView> analyzed(HttpServletRequest request, @Nullable MultipartFile log)
            throws IOException {
        limits.admit(request);
        try {
            Report report =
                    analyses.keep(
                            () ->
                                    new SentLog(
                                            FormLog.bytes(request, log, "q"),
                                            Redaction.SECRETS_ONLY));
            return Optional.of(
                    redirect(
                            UriComponentsBuilder.fromPath("/reports/" + report.id()),
                            HttpStatus.SEE_OTHER));
        } catch (LogRefusedException refused) {
            if (refused.reason() == LogRefusedException.Reason.TOO_LARGE) {
                throw new ErrorResponseException(
                        HttpStatus.CONTENT_TOO_LARGE,
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.CONTENT_TOO_LARGE, refused.getMessage()),
                        refused);
            }
            return Optional.empty();
        }
    }

    private ModelAndView found(String text) {
        return new ModelAndView("site/found", "found", FoundView.of(text, catalog));
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    }

    private static String beginning(MultipartFile log) {
        try (InputStream bytes = log.getInputStream()) {
            return decode(bytes.readNBytes(LONGEST_TEXT));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static ModelAndView destinationOf(
            String input, Function<String, ModelAndView> pageOfText) {
        if (input.isBlank()) {
            return redirect(UriComponentsBuilder.fromPath("/"), HttpStatus.SEE_OTHER);
        }
        return switch (QueryReader.read(input)) {
            case Query.Code(var digits) ->
                    redirect(
                            UriComponentsBuilder.fromPath("/codes/" + digits),
                            HttpStatus.SEE_OTHER);
            case Query.Pair(var left, var right) ->
                    redirect(
                            UriComponentsBuilder.fromPath("/compare/" + left + "/" + right),
                            HttpStatus.SEE_OTHER);
            case Query.Server server -> redirect(probeOf(server), HttpStatus.SEE_OTHER);
            case Query.Line(var line) -> redirect(searchFor(line), HttpStatus.SEE_OTHER);
            case Query.Text(var text) -> pageOfText.apply(text);
        };
    }

    private static UriComponentsBuilder searchFor(String line) {
        String searched = line.substring(0, Math.min(LONGEST_SEARCH, line.length()));
        return UriComponentsBuilder.fromPath("/search")
                .queryParam("q", UriUtils.encode(searched, StandardCharsets.UTF_8));
    }

    private static UriComponentsBuilder probeOf(Query.Server server) {
        return UriComponentsBuilder.fromPath("/probe")
                .queryParamIfPresent("host", encoded(server.host()))
                .queryParamIfPresent("port", Optional.ofNullable(server.port()))
                .queryParamIfPresent("security", Optional.ofNullable(server.security()))
                .queryParamIfPresent("username", encoded(server.username()))
                .queryParamIfPresent("path", encoded(server.path()));
    }

    /** Strictly, since a plus sign or an ampersand may be part of a name. */
    private static Optional<String> encoded(@Nullable String value) {
        return Optional.ofNullable(value)
                .map(present -> UriUtils.encode(present, StandardCharsets.UTF_8));
    }

    private static ModelAndView redirect(UriComponentsBuilder target, HttpStatus status) {
        var view = new RedirectView(target.build(true).toUriString(), true);
        view.setStatusCode(status);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    /** Logs are UTF-8 today and were written in the code page of the machine before. */
    private static String decode(byte[] log) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(log)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(log, StandardCharsets.ISO_8859_1);
        }
    }
}
