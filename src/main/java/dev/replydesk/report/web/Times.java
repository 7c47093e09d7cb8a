package dev.replydesk.report.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them. */
final class Times {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private Times() {}

    static String date(Instant moment) {
        return DATE.format(moment);
    }

    static String dateTime(Instant moment) {
        return DATE_TIME.format(moment);
    }

    /** With unit and space: "42 ms", "10.09 s". */
    static String duration(Duration duration) {
        long millis = duration.toMillis();
        return millis < 1_000
                ? millis + " ms"
                : String.format(Locale.ROOT, "%.2f s", millis / 1_000.0);
    }

    /** Seconds since the start, as in the margin of a transcript: "0.670". */
    static String offset(Duration at) {
        return String.format(Locale.ROOT, "%.3f", at.toMillis() / 1_000.0);
    }
}
