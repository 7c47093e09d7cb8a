package dev.replydesk.site;

import dev.replydesk.catalog.Catalog;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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

    private final Catalog catalog;

    GoController(Catalog catalog) {
        this.catalog = catalog;
    }

    @GetMapping("/go")
    ModelAndView go(@RequestParam(defaultValue = "") String q) {
        return destinationOf(q);
    }

    @PostMapping("/go")
    ModelAndView go(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable MultipartFile log)
            throws IOException {
        return log == null || log.isEmpty()
                ? destinationOf(q)
                : destinationOf(decode(log.getBytes()));
    }

    private ModelAndView destinationOf(String input) {
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
            case Query.Text(var text) ->
                    new ModelAndView("site/found", "found", FoundView.of(text, catalog));
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
