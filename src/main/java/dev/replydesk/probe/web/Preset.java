package dev.replydesk.probe.web;

import dev.replydesk.probe.Check;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A choice of checks that has a name. */
enum Preset {
    QUICK_LOOK("quick-look", "Quick look", Check.LISTING, Check.TLS),
    GO_LIVE(
            "go-live",
            "Before you go live",
            Check.LISTING,
            Check.TLS,
            Check.DOWNLOAD,
            Check.RESUME),
    EVERYTHING("everything", "Everything", Check.values());

    private final String id;
    private final String title;
    private final List<String> checks;

    Preset(String id, String title, Check... checks) {
        this.id = id;
        this.title = title;
        this.checks = Arrays.stream(checks).map(Check::id).sorted().toList();
    }

    static Optional<Preset> of(@Nullable String id) {
        return Arrays.stream(values()).filter(preset -> preset.id.equals(id)).findFirst();
    }

    String id() {
        return id;
    }

    List<String> checks() {
        return checks;
    }

    /** As a link that keeps what the form holds, for readers without script. */
    Choice choice(ProbeForm form) {
        return new Choice(
                title,
                String.join(" ", checks),
                form.address(id),
                form.checks().stream().sorted().toList().equals(checks));
    }

    /**
     * @param checks their names with blanks between them
     * @param chosen whether exactly these checks are ticked
     */
    record Choice(String title, String checks, String link, boolean chosen) {}
}
