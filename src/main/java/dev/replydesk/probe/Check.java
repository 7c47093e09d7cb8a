package dev.replydesk.probe;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Something a probe looks at beyond connecting and logging in. */
public enum Check {
    LISTING(true),
    TLS(true),
    DOWNLOAD(false),
    UPLOAD(false),
    ACTIVE(false),
    RESUME(false);

    private final boolean available;

    Check(boolean available) {
        this.available = available;
    }

    /** What is checked when nobody says otherwise. */
    public static Set<Check> usual() {
        return EnumSet.of(LISTING, TLS);
    }

    /** The check with this name; empty when there is none. */
    public static Optional<Check> of(String id) {
        return Arrays.stream(values()).filter(check -> check.id().equals(id)).findFirst();
    }

    /** Whether this version runs it; one that it does not run is named in the transcript. */
    public boolean isAvailable() {
        return available;
    }

    /** The name in forms and JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
