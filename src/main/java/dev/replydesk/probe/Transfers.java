package dev.replydesk.probe;

import dev.replydesk.probe.SessionEndedException.Kind;
import dev.replydesk.protocol.Outcome;
import dev.replydesk.protocol.Reply;
import dev.replydesk.transcript.DataEnd;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;

/** Moves one file or listing over a data connection: command, content, final reply. */
final class Transfers {
    /** What is enough of a file or a listing, in bytes. */
    static final int MAX_BYTES = 1024 * 1024;

    /** A server that let the data connection fall silent has had its time. */
    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(5);

    private final FtpConnection control;
    private final Recorder recorder;
    private final ProbeSettings settings;
    private final boolean protect;

    /**
     * @param protect whether data connections are encrypted
     */
    Transfers(FtpConnection control, Recorder recorder, ProbeSettings settings, boolean protect) {
        this.control = control;
        this.recorder = recorder;
        this.settings = settings;
        this.protect = protect;
    }

    /** What is done with the data connection once the command was accepted. */
    private interface Content {
        DataEnd move(DataConnection data) throws SessionEndedException;
    }

    /** Receives what a command sends, at most so many bytes. */
    Transfer receive(DataPath path, String verb, String argument, int most)
            throws SessionEndedException {
        var received = new ByteArrayOutputStream();
        return run(path, verb, argument, received, data -> data.read(most, received));
    }

    /** Sends what a command is to store. */
    Transfer send(DataPath path, String verb, String argument, byte[] content)
            throws SessionEndedException {
        return run(path, verb, argument, new ByteArrayOutputStream(), data -> data.write(content));
    }

    private Transfer run(
            DataPath path,
            String verb,
            String argument,
            ByteArrayOutputStream received,
            Content content)
            throws SessionEndedException {
        try (path) {
            Reply reply = control.send(verb, argument);
            if (reply.code().outcome().isNegative()) {
                control.demandAlive(reply);
                return Transfer.refused(reply);
            }
            Optional<DataEnd> end = move(path, content);
            path.close();
            Optional<Reply> last =
                    reply.code().outcome() == Outcome.POSITIVE_PRELIMINARY
                            ? finalReply(end)
                            : Optional.of(reply);
            return new Transfer(
                    reach(end, last),
                    last,
                    received.toByteArray(),
                    end.filter(DataEnd::isOrderly).isPresent());
        }
    }

    private Optional<DataEnd> move(DataPath path, Content content) throws SessionEndedException {
        Optional<DataConnection> data = path.connection();
        if (data.isEmpty() || protect && !data.get().secure()) {
            return Optional.empty();
        }
        return Optional.of(content.move(data.get()));
    }

    private static Transfer.Reach reach(Optional<DataEnd> end, Optional<Reply> last) {
        if (end.isEmpty()) {
            return Transfer.Reach.NO_CONNECTION;
        }
        boolean completed =
                last.filter(reply -> reply.code().outcome() == Outcome.POSITIVE_COMPLETION)
                        .isPresent();
        boolean enough = end.get() == DataEnd.LIMIT;
        boolean whole = end.get().isOrderly() && completed;
        return whole || enough && last.isPresent() ? Transfer.Reach.DONE : Transfer.Reach.BROKEN;
    }

    /**
     * Waits for the reply after the transfer. If none comes, NOOP tells a lost reply from a dead
     * connection.
     */
    private Optional<Reply> finalReply(Optional<DataEnd> end) throws SessionEndedException {
        boolean silentAlready = end.filter(DataEnd.TIMED_OUT::equals).isPresent();
        try {
            return Optional.of(control.await(silentAlready ? shorter() : settings.replyTimeout()));
        } catch (SessionEndedException ended) {
            if (ended.kind() != Kind.SILENT) {
                throw ended;
            }
        }
        recorder.remark(
                "The final reply did not come. NOOP asks whether the control connection lives.");
        control.suspect();
        Reply reply = control.send("NOOP", "", shorter());
        return reply.code().value() == 226 || reply.code().outcome().isNegative()
                ? Optional.of(reply)
                : Optional.empty();
    }

    private Duration shorter() {
        return settings.replyTimeout().compareTo(SHORT_PATIENCE) < 0
                ? settings.replyTimeout()
                : SHORT_PATIENCE;
    }
}
