package dev.replydesk.logs;

import java.time.Duration;

/** Counts the time of a session from the timestamps of its lines. */
final class SessionTime {
    private long start = TimeOfDay.NONE;
    private long days;
    private long previous;
    private Duration at = Duration.ZERO;

    /** The time of a line; that of the line before where it has no timestamp. */
    Duration at(long time) {
        if (time == TimeOfDay.NONE) {
            return at;
        }
        if (start == TimeOfDay.NONE) {
            start = time;
        } else if (previous - time > TimeOfDay.DAY / 2) {
            days++;
        }
        previous = time;
        Duration passed = Duration.ofMillis(days * TimeOfDay.DAY + time - start);
        at = passed.compareTo(at) > 0 ? passed : at;
        return at;
    }
}
