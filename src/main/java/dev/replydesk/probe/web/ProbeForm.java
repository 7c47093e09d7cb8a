package dev.replydesk.probe.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of the probe form as they stand on the page; the password never comes back. */
record ProbeForm(
        String host,
        String port,
        String security,
        String username,
        String path,
        List<String> checks,
        boolean consent) {

    static ProbeForm of(
            @Nullable String host,
            @Nullable String port,
            @Nullable String security,
            @Nullable String username,
            @Nullable String path,
            @Nullable List<String> checks,
            boolean consent) {
        return new ProbeForm(
                text(host),
                text(port),
                security == null || security.isBlank() ? "auto" : security,
                username == null ? "anonymous" : username,
                text(path),
                checks == null ? List.of("listing", "tls") : checks,
                consent);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
