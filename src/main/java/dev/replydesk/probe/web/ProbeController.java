package dev.replydesk.probe.web;

import dev.replydesk.page.PageMeta;
import dev.replydesk.probe.ProbeRequest;
import dev.replydesk.probe.Probes;
import dev.replydesk.report.Reports;
import dev.replydesk.settings.ReplyDeskSettings;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Starts probes from a form and cancels them. */
@Controller
class ProbeController {
    private static final String PAGE = "probe/probe";

    private static final PageMeta META =
            PageMeta.at(
                    "/probe",
                    "Test an FTP server, plain or over TLS: the session with every line explained,"
                            + " and the cause of what fails.");

    private final Probes probes;
    private final Reports reports;
    private final Validator validator;
    private final ReplyDeskSettings settings;

    ProbeController(
            Probes probes, Reports reports, Validator validator, ReplyDeskSettings settings) {
        this.probes = probes;
        this.reports = reports;
        this.validator = validator;
        this.settings = settings;
    }

    @GetMapping("/probe")
    String form(
            @RequestParam(required = false) @Nullable String host,
            @RequestParam(required = false) @Nullable String port,
            @RequestParam(required = false) @Nullable String security,
            @RequestParam(required = false) @Nullable String username,
            @RequestParam(required = false) @Nullable String path,
            Model model) {
        show(model, ProbeForm.of(host, port, security, username, path, null, false), Map.of());
        model.addAttribute(PageMeta.NAME, META);
        return PAGE;
    }

    @PostMapping("/probe")
    ModelAndView start(
            @RequestParam(required = false) @Nullable String host,
            @RequestParam(required = false) @Nullable String port,
            @RequestParam(required = false) @Nullable String security,
            @RequestParam(required = false) @Nullable String username,
            @RequestParam(required = false) @Nullable String password,
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String path,
            @RequestParam(required = false) @Nullable List<String> checks,
            @RequestParam(defaultValue = "false") boolean consent) {
        ProbeForm form =
                ProbeForm.of(
                        host,
                        port,
                        security,
                        username,
                        path,
                        checks == null ? List.of() : checks,
                        consent);
        Integer number = number(form.port());
        var request =
                new ProbeRequest(
                        form.host().strip(),
                        number,
                        form.security(),
                        form.username(),
                        password,
                        account,
                        form.path(),
                        form.checks(),
                        null,
                        null);
        Map<String, String> errors = errors(request, form, number);
        if (!errors.isEmpty()) {
            var page = new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("form", form);
            page.addObject("errors", errors);
            page.addObject("local", settings.isLocal());
            return page;
        }
        String id = probes.start(request.target(), request.credentials());
        return seeReport(id);
    }

    @PostMapping("/reports/{id}/cancel")
    ModelAndView cancel(@PathVariable String id) throws InterruptedException {
        reports.get(id);
        probes.cancelAndWait(id);
        return seeReport(id);
    }

    private static ModelAndView seeReport(String id) {
        var redirect = new RedirectView("/reports/" + id);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }

    private void show(Model model, ProbeForm form, Map<String, String> errors) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("local", settings.isLocal());
    }

    private Map<String, String> errors(
            ProbeRequest request, ProbeForm form, @Nullable Integer number) {
        Map<String, String> errors = new TreeMap<>();
        for (ConstraintViolation<ProbeRequest> violation : validator.validate(request)) {
            String path = violation.getPropertyPath().toString();
            errors.merge(path.replaceFirst("[\\[.].*", ""), violation.getMessage(), (a, b) -> a);
        }
        if (number == null && !form.port().isBlank()) {
            errors.put("port", "A port is a number between 1 and 65535. FTP uses 21.");
        }
        if (!form.consent()) {
            errors.put("consent", "Confirm that you run this server or may test it.");
        }
        return errors;
    }

    /** Null for an empty field, which means the usual port, and for what is no number. */
    private static @Nullable Integer number(String port) {
        try {
            return Integer.valueOf(port.strip());
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
