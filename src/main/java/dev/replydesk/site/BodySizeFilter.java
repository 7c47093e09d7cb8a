package dev.replydesk.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the bodies of requests for probes small: they hold a few short fields. The limits of the
 * container are for logs.
 */
class BodySizeFilter extends OncePerRequestFilter {
    static final int LARGEST = 64 * 1024;

    private static final RequestMatcher API = matcher("/api/probes");
    private static final RequestMatcher PROBES =
            new OrRequestMatcher(API, matcher("/probe"), matcher("/probe/preview"));
    private static final String PROBLEM =
            """
            {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}""";

    private static RequestMatcher matcher(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PROBES.matches(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST) {
            refuse(request, response, HttpStatus.CONTENT_TOO_LARGE);
        } else if (request.getContentLengthLong() >= 0
                || request.getHeader("Transfer-Encoding") == null) {
            chain.doFilter(request, response);
        } else {
            readThenGoOn(request, response, chain);
        }
    }

    /** How long a chunked body is shows only when it has been read. */
    private static void readThenGoOn(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            refuse(request, response, HttpStatus.CONTENT_TOO_LARGE);
        } else if (API.matches(request)) {
            chain.doFilter(new ReadRequest(request, body), response);
        } else {
            // The container reads forms itself. Browsers always say how long they are.
            refuse(request, response, HttpStatus.LENGTH_REQUIRED);
        }
    }

    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws IOException {
        if (!API.matches(request)) {
            response.sendError(status.value());
            return;
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter()
                .write(
                        PROBLEM.formatted(
                                "The body is too large",
                                status.value(),
                                "A request for a probe has at most 64 KiB."));
    }
}
