package dev.replydesk.probe;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Something a probe looks at beyond connecting and logging in. */
public enum Check {
    LISTING,
    TLS,
    DOWNLOAD,
    UPLOAD,
    ACTIVE,
    RESUME;

    /** What is checked when nobody says otherwise. */
    public static Set<Check> usual() {
        return EnumSet.of(LISTING, TLS);
    }

    /** The check with this name; empty when there is none. */
    public static Optional<Check> of(String id) {
        return Arrays.stream(values()).filter(check -> check.id().equals(id)).findFirst();
    }

    /** The name in forms and JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
