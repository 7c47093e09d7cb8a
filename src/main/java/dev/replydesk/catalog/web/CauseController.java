package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.Cause;
import dev.replydesk.catalog.PlainText;
import dev.replydesk.catalog.ServerReply;
import dev.replydesk.catalog.web.ServerReplyViews.ProductView;
import dev.replydesk.catalog.web.ServerReplyViews.ReplyView;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page of one cause: what happened, the codes it shows under, and the fix by product. */
@Controller
class CauseController {
    private final Catalog catalog;
    private final ServerReplyViews views;

    CauseController(Catalog catalog) {
        this.catalog = catalog;
        views = new ServerReplyViews(catalog);
    }

    @GetMapping(path = "/causes/{id}", produces = MediaType.TEXT_HTML_VALUE)
    String page(@PathVariable String id, Model model) {
        Cause cause = find(id);
        model.addAttribute("cause", cause);
        model.addAttribute("codes", codes(cause));
        model.addAttribute("products", products(cause));
        model.addAttribute("description", cause.explanation());
        return "catalog/cause";
    }

    @GetMapping(path = "/causes/{id}", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    String text(@PathVariable String id) {
        Cause cause = find(id);
        var page = new PlainText().title(cause.title()).blank().paragraph(cause.explanation());
        page.blank().paragraph("Reply codes: " + words(codes(cause)));
        for (ProductView product : products(cause)) {
            page.heading(product.name());
            Stream.concat(product.first().stream(), product.more().stream())
                    .forEach(reply -> write(page, reply));
        }
        return page.toString();
    }

    private static void write(PlainText page, ReplyView reply) {
        page.quote((reply.code() == null ? "" : reply.code() + " ") + reply.text());
        page.note("  ", reply.explanation() + " (" + reply.after() + ")");
        page.note("  ", "Server: " + reply.serverFix());
        page.note("  ", "Client: " + reply.clientFix());
    }

    private static String words(List<Integer> codes) {
        return codes.isEmpty()
                ? "none, it shows in the client"
                : String.join(", ", codes.stream().map(String::valueOf).toList());
    }

    private List<ProductView> products(Cause cause) {
        return views.of(reply -> reply.cause().equals(cause.id()));
    }

    /** The usual ones and those of the replies that we know. */
    private List<Integer> codes(Cause cause) {
        Stream<Integer> seen =
                catalog.servers(reply -> reply.cause().equals(cause.id())).stream()
                        .flatMap(product -> product.replies().stream())
                        .map(ServerReply::codes)
                        .flatMap(List::stream);
        return Stream.concat(cause.codes().stream(), seen)
                .filter(code -> catalog.code(code).isPresent())
                .distinct()
                .sorted()
                .toList();
    }

    private Cause find(String id) {
        return catalog.cause(id).orElseThrow(CauseController::unknown);
    }

    private static ErrorResponseException unknown() {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND,
                        "There is no cause of this name. The page of a reply code names the causes"
                                + " that are known for it.");
        problem.setTitle("No such cause");
        return new ErrorResponseException(HttpStatus.NOT_FOUND, problem, null);
    }
}
