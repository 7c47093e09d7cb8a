package dev.replydesk.probe;

import java.time.Duration;

/** A moment after which nothing is waited for any more. */
record Deadline(long nanoTime) {

    /** So long from now. */
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** The time that is left; zero when there is none. */
    Duration remaining() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    boolean isOver() {
        return remaining().isZero();
    }

    /** So long from now, but not beyond this one. */
    Deadline within(Duration time) {
        Deadline sooner = in(time);
        return sooner.nanoTime - nanoTime < 0 ? sooner : this;
    }
}
