package dev.replydesk.site;

import dev.replydesk.logs.LogReader;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds the forms that hold logs. The container takes the fields of a form into memory before
 * anybody else sees them, so a few large ones may come at once and the others wait.
 */
class LogBodyFilter extends OncePerRequestFilter {
    /** A log, and what a form has beside it. */
    static final long LARGEST = LogReader.LARGEST + 1024 * 1024;

    private static final long LARGE = 1024 * 1024;
    private static final int LARGE_AT_ONCE = 8;
    private static final int PATIENCE_SECONDS = 10;
    private static final String RETRY_AFTER = "15";

    private static final RequestMatcher FORMS =
            new OrRequestMatcher(matcher("/go"), matcher("/analyze"), matcher("/analyze/preview"));

    private final Semaphore places = new Semaphore(LARGE_AT_ONCE, true);

    private static RequestMatcher matcher(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !FORMS.matches(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            // Browsers always say how long a form is.
            response.sendError(HttpStatus.LENGTH_REQUIRED.value());
        } else if (length > LARGEST) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (length <= LARGE) {
            chain.doFilter(request, response);
        } else {
            inPlace(request, response, chain);
        }
    }

    private void inPlace(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!enter()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private boolean enter() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
