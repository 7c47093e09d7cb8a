package dev.replydesk.probe.web;

import dev.replydesk.page.PageMeta;
import dev.replydesk.probe.ClientLimits;
import dev.replydesk.probe.ProbeRefusedException;
import dev.replydesk.probe.ProbeRequest;
import dev.replydesk.probe.Probes;
import dev.replydesk.report.Reports;
import dev.replydesk.settings.ReplyDeskSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Starts probes from a form and cancels them. */
@Controller
class ProbeController {
    private static final PageMeta META =
            PageMeta.at(
                    "/probe",
                    "Test an FTP server, plain or over TLS: the session with every line explained,"
                            + " and the cause of what fails.");

    private final Probes probes;
    private final ClientLimits limits;
    private final Reports reports;
    private final Validator validator;
    private final ReplyDeskSettings settings;

    ProbeController(
            Probes probes,
            ClientLimits limits,
            Reports reports,
            Validator validator,
            ReplyDeskSettings settings) {
        this.probes = probes;
        this.limits = limits;
        this.reports = reports;
        this.validator = validator;
        this.settings = settings;
    }

    /** Takes the components of a record and nothing else: a name may be "checks[99999999]". */
    @InitBinder
    void takeComponentsOnly(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    @GetMapping("/probe")
    ModelAndView form(ProbeFields sent) {
        ProbeForm form = sent.takenApart().form();
        if (sent.mayHoldSecret()) {
            return see(form.address(Preset.of(sent.preset()).map(Preset::id).orElse("")));
        }
        return page(HttpStatus.OK, form, FieldErrors.none()).addObject(PageMeta.NAME, META);
    }

    /** The commands of a form that is being filled in; the page sends it no secrets. */
    @PostMapping("/probe/preview")
    ModelAndView preview(ProbeFields sent) {
        return new ModelAndView("probe/preview :: lines", "form", sent.submittedForm());
    }

    @PostMapping("/probe")
    ModelAndView start(ProbeFields sent, HttpServletRequest client, HttpServletResponse response) {
        ProbeFields fields = sent.takenApart();
        ProbeForm form = fields.submittedForm();
        ProbeRequest request = fields.request();
        FieldErrors errors = errors(request, form);
        if (!errors.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, form, errors);
        }
        try {
            limits.admit(client.getRemoteAddr());
            return see("/reports/" + probes.start(request.target(), request.credentials()));
        } catch (ProbeRefusedException refused) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    refused.getHeaders().getFirst(HttpHeaders.RETRY_AFTER));
            return page(refused.getStatusCode(), form, errors)
                    .addObject("refusal", refused.getBody());
        }
    }

    @PostMapping("/reports/{id}/cancel")
    ModelAndView cancel(@PathVariable String id) throws InterruptedException {
        reports.get(id);
        probes.cancelAndWait(id);
        return see("/reports/" + id);
    }

    private static ModelAndView see(String address) {
        var redirect = new RedirectView(address, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }

    private ModelAndView page(HttpStatusCode status, ProbeForm form, FieldErrors errors) {
        var page = new ModelAndView("probe/probe");
        page.setStatus(status);
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("local", settings.isLocal());
        return page;
    }

    private FieldErrors errors(ProbeRequest request, ProbeForm form) {
        Map<String, String> messages = new HashMap<>();
        for (ConstraintViolation<ProbeRequest> violation : validator.validate(request)) {
            String path = violation.getPropertyPath().toString();
            messages.merge(path.replaceFirst("[\\[.].*", ""), violation.getMessage(), (a, b) -> a);
        }
        if (request.port() == null && !form.port().isEmpty()) {
            messages.put("port", "A port is a number between 1 and 65535. FTP uses 21.");
        }
        if (!form.consent() && !settings.isLocal()) {
            messages.put("consent", "Confirm that you run this server or may test it.");
        }
        return FieldErrors.of(messages);
    }
}
