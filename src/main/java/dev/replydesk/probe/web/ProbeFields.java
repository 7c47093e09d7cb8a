package dev.replydesk.probe.web;

import dev.replydesk.probe.Check;
import dev.replydesk.probe.ProbeRequest;
import dev.replydesk.probe.Security;
import dev.replydesk.probe.ServerAddress;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of the probe form as they arrive, secrets included: show {@link #form} instead. */
record ProbeFields(
        @Nullable String host,
        @Nullable String port,
        @Nullable String security,
        @Nullable String username,
        @Nullable String password,
        @Nullable String account,
        @Nullable String path,
        @Nullable Set<String> checks,
        @Nullable String downloadFile,
        @Nullable String uploadFile,
        @Nullable String preset,
        @Nullable String consent) {

    /**
     * Whether a secret may be among them; a page at such an address would keep it on the screen.
     */
    boolean mayHoldSecret() {
        return text(host).contains("@") || password != null || account != null;
    }

    /** With the parts of a URL that stands in place of the host, each where it belongs. */
    ProbeFields takenApart() {
        return ServerAddress.parse(text(host).strip()).map(this::with).orElse(this);
    }

    private ProbeFields with(ServerAddress address) {
        Integer said = address.port();
        Security kind = address.security();
        return new ProbeFields(
                address.host(),
                said == null ? port : said.toString(),
                kind == null ? security : kind.id(),
                or(address.username(), username),
                or(address.password(), password),
                account,
                or(address.path(), path),
                checks,
                downloadFile,
                uploadFile,
                preset,
                consent);
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    /** As a visitor sees them who has not chosen yet. */
    ProbeForm form() {
        return form(
                Preset.of(text(preset))
                        .map(Preset::checks)
                        .orElseGet(() -> Check.usual().stream().map(Check::id).sorted().toList()));
    }

    /** As they were sent: a check that is not named was not ticked. */
    ProbeForm submittedForm() {
        return form(checks == null ? List.of() : checks.stream().sorted().toList());
    }

    private ProbeForm form(List<String> ticked) {
        return new ProbeForm(
                ServerAddress.withoutLogin(text(host)).strip(),
                text(port).strip(),
                text(security).isBlank() ? ProbeForm.AUTOMATIC : text(security),
                username == null ? ProbeForm.ANONYMOUS : username,
                text(path),
                ticked,
                text(downloadFile),
                text(uploadFile),
                consent != null);
    }

    /** What to probe. Validate it: nothing has been judged here but that a port is a number. */
    ProbeRequest request() {
        ProbeForm form = submittedForm();
        return new ProbeRequest(
                text(host).strip(),
                number(form.port()),
                form.security(),
                form.username(),
                password,
                account,
                form.path(),
                form.checks(),
                form.downloadFile(),
                form.uploadFile());
    }

    /** Null for an empty field, which means the usual port, and for what is no number. */
    static @Nullable Integer number(String port) {
        try {
            return Integer.valueOf(port);
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public String toString() {
        return "ProbeFields[]";
    }
}
