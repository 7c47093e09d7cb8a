package dev.replydesk.probe;

import dev.replydesk.transcript.SessionPurpose;
import dev.replydesk.transcript.Stage;
import java.time.Duration;

/**
 * Removes in another session what a session that ended too early left on the server: also when the
 * probe was stopped, and when its time is over.
 */
final class CleanUp {
    private static final Duration TIME = Duration.ofSeconds(10);

    /** A probe that was stopped is to be over soon; removing may go on after it. */
    private static final Duration TIME_WHEN_STOPPED = Duration.ofMillis(700);

    private final SecondSessions second;
    private final Credentials credentials;
    private final Leftovers leftovers;
    private final Recorder recorder;

    CleanUp(
            SecondSessions second,
            Credentials credentials,
            Leftovers leftovers,
            Recorder recorder) {
        this.second = second;
        this.credentials = credentials;
        this.leftovers = leftovers;
        this.recorder = recorder;
    }

    /**
     * Removes it, on a thread of its own that nobody stops.
     *
     * @param directory where it lies; empty for the one that the login leads to
     */
    void run(String directory) {
        Recorder recording =
                recorder.beside(Stage.UPLOAD, SessionPurpose.CLEAN_UP, Timetable.of(TIME));
        Thread cleaning =
                Thread.ofVirtual().name("clean-up").start(() -> remove(directory, recording));
        boolean stopped = Thread.interrupted();
        boolean done = false;
        try {
            done = cleaning.join(stopped ? TIME_WHEN_STOPPED : TIME);
        } catch (InterruptedException now) {
            stopped = true;
        }
        if (done) {
            recorder.addAll(recording);
        }
        if (stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void remove(String directory, Recorder recording) {
        try (FtpConnection connection = second.loggedIn(recording, credentials, false, directory)) {
            leftovers.remove(connection, recording);
            connection.send("QUIT", "");
        } catch (SessionEndedException ended) {
            recording.remarkUnlessSaid(ended.reason());
        }
    }
}
