package dev.replydesk.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only requests that were made to this machine by a loopback name. A foreign name that
 * resolves to 127.0.0.1 would otherwise let any web page read answers and start probes (DNS
 * rebinding).
 */
class LoopbackHostFilter extends OncePerRequestFilter {
    private static final Pattern LOOPBACK =
            Pattern.compile(
                    "(localhost\\.?"
                            + "|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}"
                            + "|\\[(::1|0:0:0:0:0:0:0:1)])(:\\d{1,5})?",
                    Pattern.CASE_INSENSITIVE);
    private static final String REFUSAL =
            "In local mode FTP Reply Desk answers requests to localhost only.\n";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isLoopback(request.getHeader(HttpHeaders.HOST))) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(REFUSAL);
    }

    static boolean isLoopback(@Nullable String host) {
        return host != null && LOOPBACK.matcher(host).matches();
    }
}
