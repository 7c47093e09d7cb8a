package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CommandEntry;
import dev.replydesk.catalog.RichText;
import dev.replydesk.page.PageMeta;
import dev.replydesk.page.Section;
import dev.replydesk.page.Subject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The table of commands, the page of each, and the one for words that are none. */
@Controller
class CommandsController {
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private static final PageMeta META =
            PageMeta.at(
                    "/commands",
                    "The commands of FTP with their syntax, where they are defined, and the replies"
                            + " that each may get.");

    private final Catalog catalog;
    private final CommandViews views;

    CommandsController(Catalog catalog) {
        this.catalog = catalog;
        views = new CommandViews(catalog);
    }

    @GetMapping(path = "/commands", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView commands() {
        return new ModelAndView(
                "catalog/commands", Map.of("page", CommandsView.of(catalog), PageMeta.NAME, META));
    }

    @GetMapping(path = "/commands", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> commandsText() {
        return text(HttpStatus.OK, CommandPlainText.of(CommandsView.of(catalog)));
    }

    @GetMapping(path = "/commands/{verb}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(@PathVariable String verb) {
        return find(verb)
                .map(command -> command.verb().equals(verb) ? known(command) : moved(command))
                .orElseGet(() -> unknown(verb));
    }

    /** Terminals get the text for any case at once, since curl follows no redirect by itself. */
    @GetMapping(path = "/commands/{verb}", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> text(@PathVariable String verb) {
        return find(verb)
                .map(command -> text(HttpStatus.OK, CommandPlainText.of(views.of(command))))
                .orElseGet(
                        () ->
                                text(
                                        HttpStatus.NOT_FOUND,
                                        CommandPlainText.of(UnknownCommandView.of(verb, catalog))));
    }

    private Optional<CommandEntry> find(String verb) {
        return catalog.command(verb.toUpperCase(Locale.ROOT));
    }

    private ModelAndView known(CommandEntry command) {
        CommandView view = views.of(command);
        var page = new ModelAndView("catalog/command", "page", view);
        page.addObject(
                PageMeta.NAME,
                PageMeta.at(
                        "/commands/" + view.verb(),
                        RichText.plain(view.about()),
                        new Subject.Term(Section.COMMANDS, view.verb(), view.title())));
        return page;
    }

    private static ModelAndView moved(CommandEntry command) {
        var redirect = new RedirectView("/commands/" + command.verb(), true);
        redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(redirect);
    }

    private ModelAndView unknown(String verb) {
        return new ModelAndView(
                "catalog/unknown-command",
                Map.of("page", UnknownCommandView.of(verb, catalog)),
                HttpStatus.NOT_FOUND);
    }

    private static ResponseEntity<String> text(HttpStatus status, String page) {
        return ResponseEntity.status(status).contentType(TEXT).body(page);
    }
}
