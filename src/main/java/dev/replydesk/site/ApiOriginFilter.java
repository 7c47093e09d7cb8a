package dev.replydesk.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses changes through the API that a page of another site asked a browser for. Browsers say so
 * themselves: in Sec-Fetch-Site, the older ones in Origin. Other programs send neither.
 */
class ApiOriginFilter extends OncePerRequestFilter {
    private static final String SEC_FETCH_SITE = "Sec-Fetch-Site";
    private static final Set<String> OWN = Set.of("same-origin", "none");
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** As the dispatcher reads paths: an escaped letter is that letter. */
    private static final RequestMatcher API =
            PathPatternRequestMatcher.withDefaults().matcher("/api/**");

    private static final String PROBLEM =
            """
            {"type":"about:blank","title":"Refused","status":403,\
            "detail":"Pages of other sites may not use this API."}""";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !API.matches(request) || SAFE_METHODS.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOwn(request)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter().write(PROBLEM);
    }

    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader(SEC_FETCH_SITE);
        if (site != null) {
            return OWN.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isThisServer(origin, request);
    }

    private static boolean isThisServer(String origin, HttpServletRequest request) {
        try {
            URI uri = URI.create(origin);
            return request.getServerName().equalsIgnoreCase(uri.getHost())
                    && request.getServerPort() == portOf(uri);
        } catch (IllegalArgumentException opaque) {
            return false;
        }
    }

    private static int portOf(URI uri) {
        @Nullable String scheme = uri.getScheme();
        return uri.getPort() >= 0 ? uri.getPort() : "https".equals(scheme) ? 443 : 80;
    }
}
