package dev.replydesk.probe.web;

import dev.replydesk.probe.Check;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The fields of the probe form as they stand on the page; no secret ever comes back. */
record ProbeForm(
        String host,
        String port,
        String security,
        String username,
        String path,
        List<String> checks,
        String downloadFile,
        String uploadFile,
        boolean consent) {
    static final String ANONYMOUS = "anonymous";
    static final String AUTOMATIC = "auto";

    boolean checks(Check check) {
        return checks.contains(check.id());
    }

    /** The choices of checks with a name. */
    public List<Preset.Choice> presets() {
        return Arrays.stream(Preset.values()).map(preset -> preset.choice(this)).toList();
    }

    /** What a probe with these fields sends. */
    public List<CommandPreview.Line> preview() {
        return CommandPreview.of(this);
    }

    /** The address of a form that is filled in like this one; its checks are those of a preset. */
    String address(String preset) {
        var address = UriComponentsBuilder.fromPath("/probe");
        add(address, "host", host);
        add(address, "port", port);
        add(address, "security", security.equals(AUTOMATIC) ? "" : security);
        add(address, "username", username.equals(ANONYMOUS) ? "" : username);
        add(address, "path", path);
        add(address, "preset", preset);
        return address.build(true).toUriString();
    }

    /** Encoded strictly, since a plus sign or an ampersand may be part of a name. */
    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }
}
