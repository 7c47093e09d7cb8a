package dev.replydesk.probe;

import dev.replydesk.protocol.Outcome;
import dev.replydesk.protocol.Reply;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Waits for the greeting; a server that is full may have room a few seconds later. */
final class Greeting {
    /** People notice it, and some clients give up after it. */
    private static final Duration LATE = Duration.ofSeconds(3);

    private static final Duration PAUSE = Duration.ofSeconds(3);

    /** What servers say while a limit is reached. */
    private static final List<Integer> TURNED_AWAY = List.of(421, 530);

    private final Recorder recorder;
    private final ProbeSettings settings;
    private String turnedAwayWith = "";

    Greeting(Recorder recorder, ProbeSettings settings) {
        this.recorder = recorder;
        this.settings = settings;
    }

    /**
     * Waits for the greeting.
     *
     * @return false when the server turned the connection away, perhaps for the moment only
     * @throws SessionEndedException when it did so in another way
     */
    boolean isWelcome(FtpConnection connection) throws SessionEndedException {
        recorder.enter(Stage.GREETING);
        long start = System.nanoTime();
        Reply greeting = await(connection);
        if (TURNED_AWAY.contains(greeting.code().value())) {
            turnedAwayWith = greeting.code().toString();
            return false;
        }
        demandDone(greeting);
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        if (waited.compareTo(LATE) > 0) {
            recorder.end(
                    StageOutcome.WARNED,
                    String.format(
                            Locale.ROOT,
                            "The greeting took %.1f seconds.",
                            waited.toMillis() / 1000.0));
        } else {
            recorder.passed();
        }
        return true;
    }

    void waitABit() throws SessionEndedException {
        recorder.remark("The server turns the connection away. It is asked once more.");
        try {
            Thread.sleep(recorder.timetable().within(PAUSE).remaining());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            FtpConnection.stopIfCancelled();
        }
    }

    /** The second time the answer is final. */
    void demandWelcome(FtpConnection connection) throws SessionEndedException {
        demandDone(await(connection));
        recorder.end(
                StageOutcome.WARNED,
                "The first connection was turned away with %s.".formatted(turnedAwayWith));
    }

    /** RFC 959 section 5.4: 120 says that the greeting comes later. */
    private Reply await(FtpConnection connection) throws SessionEndedException {
        Reply greeting = connection.await(settings.replyTimeout());
        while (greeting.code().outcome() == Outcome.POSITIVE_PRELIMINARY) {
            greeting = connection.await(settings.replyTimeout());
        }
        return greeting;
    }

    private static void demandDone(Reply greeting) throws SessionEndedException {
        if (!FtpSession.isDone(greeting)) {
            throw SessionEndedException.over(
                    "The server greets with %s.".formatted(greeting.code()));
        }
    }
}
