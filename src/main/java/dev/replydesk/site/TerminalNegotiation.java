package dev.replydesk.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;

/**
 * Who accepts anything gets what suits it best: curl the plain text of a page, everybody else the
 * page. A client that names a type gets that type.
 */
class TerminalNegotiation implements ContentNegotiationStrategy {
    private static final String ANYTHING = "*/*";
    private static final String TERMINAL = "curl/";

    private final ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

    @Override
    public List<MediaType> resolveMediaTypes(NativeWebRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return acceptsAnything(request.getHeader(HttpHeaders.ACCEPT)) && asksForPage(request)
                ? List.of(preferred(request.getHeader(HttpHeaders.USER_AGENT)), MediaType.ALL)
                : header.resolveMediaTypes(request);
    }

    private static boolean acceptsAnything(@Nullable String accept) {
        return accept == null || accept.isBlank() || accept.strip().equals(ANYTHING);
    }

    private static boolean asksForPage(NativeWebRequest request) {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) {
            return false;
        }
        Object failed = servlet.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed == null ? servlet.getRequestURI() : failed.toString();
        String path = uri.substring(servlet.getContextPath().length());
        return !path.startsWith("/api/") && !path.startsWith("/actuator");
    }

    private static MediaType preferred(@Nullable String agent) {
        return agent != null && agent.toLowerCase(Locale.ROOT).startsWith(TERMINAL)
                ? MediaType.TEXT_PLAIN
                : MediaType.TEXT_HTML;
    }
}
