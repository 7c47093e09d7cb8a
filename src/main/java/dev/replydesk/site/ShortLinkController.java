package dev.replydesk.site;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.InternalResourceView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Short links, for people who type them. A browser is sent on, so that it shows the page's own
 * address; a terminal gets the page at once, since curl follows no redirect by itself.
 */
@Controller
class ShortLinkController {
    /** Numbers of socket errors are longer than reply codes, and explained in the same place. */
    private static final String CODE = "/{code:\\d{3,6}}";

    private static final String COMPARISON = "/{codes:\\d{3}(?:-vs-\\d{3}){1,3}}";

    @GetMapping(path = CODE, produces = MediaType.TEXT_HTML_VALUE)
    View code(@PathVariable String code) {
        return redirect(pageOf(code));
    }

    @GetMapping(path = CODE, produces = MediaType.TEXT_PLAIN_VALUE)
    View codeInTerminal(@PathVariable String code) {
        return new InternalResourceView(pageOf(code));
    }

    @GetMapping(path = COMPARISON, produces = MediaType.TEXT_HTML_VALUE)
    View comparison(@PathVariable String codes) {
        return redirect(comparisonOf(codes));
    }

    @GetMapping(path = COMPARISON, produces = MediaType.TEXT_PLAIN_VALUE)
    View comparisonInTerminal(@PathVariable String codes) {
        return new InternalResourceView(comparisonOf(codes));
    }

    private static String pageOf(String code) {
        return "/codes/" + code;
    }

    private static String comparisonOf(String codes) {
        return "/compare/" + codes.replace("-vs-", "/");
    }

    private static View redirect(String page) {
        var redirect = new RedirectView(page, true);
        redirect.setStatusCode(HttpStatus.FOUND);
        redirect.setExposeModelAttributes(false);
        return redirect;
    }
}
