package dev.replydesk.probe;

import java.time.Duration;

/** How long a probe, and each of its stages, may take. */
final class Timetable {
    private final Deadline whole;
    private final Duration stageLimit;
    private Deadline stage;

    private Timetable(Deadline whole, Duration stageLimit) {
        this.whole = whole;
        this.stageLimit = stageLimit;
        stage = whole.within(stageLimit);
    }

    /** From now on; one stage may take half of it, so that a stall leaves time for the others. */
    static Timetable of(Duration time) {
        return new Timetable(Deadline.in(time), time.dividedBy(2));
    }

    /** The same end, with stages of its own, for a connection on the side. */
    Timetable beside() {
        return new Timetable(whole, stageLimit);
    }

    /** The next stage begins. */
    void enterStage() {
        stage = whole.within(stageLimit);
    }

    /** So long from now, but not beyond the stage. */
    Deadline within(Duration time) {
        return stage.within(time);
    }

    boolean isOver() {
        return whole.isOver();
    }
}
