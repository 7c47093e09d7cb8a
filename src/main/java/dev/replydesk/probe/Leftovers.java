package dev.replydesk.probe;

import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Reply;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** What the probe may have left on the server, as the commands that remove it. */
final class Leftovers {
    private static final Pattern NOT_THERE =
            Pattern.compile("no such|not found|n.t exist|not exist", Pattern.CASE_INSENSITIVE);

    private final List<Command> removals = new CopyOnWriteArrayList<>();

    /** From now on there may be such a file. */
    void addFile(String name) {
        removals.add(new Command("DELE", name));
    }

    /** From now on there may be such a directory. */
    void addDirectory(String name) {
        removals.add(new Command("RMD", name));
    }

    /** There is no such file or directory. */
    void forget(String name) {
        removals.removeIf(removal -> removal.argument().equals(name));
    }

    boolean isEmpty() {
        return removals.isEmpty();
    }

    /**
     * Removes it all from the current directory.
     *
     * @return what went wrong; empty when nothing did
     */
    Optional<String> remove(FtpConnection control, Recorder recorder) throws SessionEndedException {
        Optional<String> trouble = Optional.empty();
        for (Command removal : removals) {
            Reply reply = control.send(removal.verb(), removal.argument());
            removals.remove(removal);
            if (!FtpSession.isDone(reply) && mayStillBeThere(reply)) {
                recorder.remark("%s may still be on the server.".formatted(removal.argument()));
                trouble =
                        Optional.of(
                                "The server answers %s with %s."
                                        .formatted(removal.verb(), reply.code()));
            }
        }
        return trouble;
    }

    /** Some servers make no file when the transfer fails at once. */
    private static boolean mayStillBeThere(Reply reply) {
        return !NOT_THERE.matcher(reply.text()).find();
    }
}
