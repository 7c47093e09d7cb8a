package dev.replydesk.probe;

import dev.replydesk.transcript.SessionPurpose;
import dev.replydesk.transcript.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * What needs control connections of its own and runs beside the session. What is seen there is
 * added to the transcript at the end, one connection after the other, so that a reader can follow.
 */
final class SideWork {
    /** With the session itself three connections at once: more look like an attack. */
    private static final int AT_ONCE = 2;

    /** Work on one control connection. */
    interface Task {
        void run(Recorder recorder) throws SessionEndedException;
    }

    private record Running(Thread thread, Recorder recorder) {}

    private final Recorder recorder;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final List<Running> running = new ArrayList<>();

    SideWork(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Runs it beside the session, as soon as there is room. */
    void start(Stage stage, SessionPurpose purpose, Task task) {
        Recorder side = recorder.beside(stage, purpose);
        Thread thread = Thread.ofVirtual().name("beside").start(() -> run(task, side));
        running.add(new Running(thread, side));
    }

    private void run(Task task, Recorder side) {
        try {
            places.acquire();
            try {
                task.run(side);
            } finally {
                places.release();
            }
        } catch (SessionEndedException ended) {
            side.remarkUnlessSaid(ended.reason());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until all of it is done, and adds what was seen. A stopped probe stops it too. */
    void finish() {
        boolean stopped = false;
        for (Running one : running) {
            if (stopped || Thread.currentThread().isInterrupted()) {
                one.thread().interrupt();
            }
            stopped |= !isDone(one.thread());
            if (!stopped) {
                recorder.addAll(one.recorder());
            }
        }
        running.clear();
        if (stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** False when the probe was stopped while it waited; the work then ends at once. */
    private static boolean isDone(Thread work) {
        try {
            work.join();
            return true;
        } catch (InterruptedException stopped) {
            work.interrupt();
            return false;
        }
    }
}
