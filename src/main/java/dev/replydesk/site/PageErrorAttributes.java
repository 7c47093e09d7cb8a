package dev.replydesk.site;

import dev.replydesk.page.PageMeta;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/**
 * Lets error pages show the title and detail of exceptions that were written for readers, and
 * nothing of the page that failed.
 */
@Component
class PageErrorAttributes extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(
            WebRequest request, ErrorAttributeOptions options) {
        // The page that failed half-way left its model in the request.
        request.removeAttribute(PageMeta.NAME, RequestAttributes.SCOPE_REQUEST);
        Map<String, Object> attributes = super.getErrorAttributes(request, options);
        if (getError(request) instanceof ErrorResponseException ours) {
            attributes.put("title", ours.getBody().getTitle());
            attributes.put("detail", ours.getBody().getDetail());
        }
        return attributes;
    }
}
