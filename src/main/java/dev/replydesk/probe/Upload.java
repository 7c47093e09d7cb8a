package dev.replydesk.probe;

import dev.replydesk.probe.DataPaths.Opening;
import dev.replydesk.protocol.Reply;
import dev.replydesk.transcript.ContentCheck;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.TranscriptEvent.ContentCompared;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/**
 * Writes a file of its own, reads it back and removes it again. Nothing else on the server is
 * written or removed.
 */
final class Upload {
    private static final int CONTENT_BYTES = 2 * 1024;
    private static final int APPENDED_BYTES = 512;

    private final Recorder recorder;
    private final ProbeTarget target;
    private final Leftovers leftovers;
    private final RandomGenerator random = new SecureRandom();
    private final List<String> complaints = new ArrayList<>();
    private Optional<String> damage = Optional.empty();
    private byte[] content = new byte[0];

    /**
     * @param leftovers what is on the server, whatever happens
     */
    Upload(Recorder recorder, ProbeTarget target, Leftovers leftovers) {
        this.recorder = recorder;
        this.target = target;
        this.leftovers = leftovers;
    }

    void run(FtpSession session) throws SessionEndedException {
        recorder.enter(Stage.UPLOAD);
        session.send("TYPE", "I");
        Optional<String> name = freeName(session);
        if (name.isEmpty()) {
            recorder.end(StageOutcome.SKIPPED, "The file exists already and is not overwritten.");
            return;
        }
        Optional<String> failure = store(session, name.get());
        if (failure.isEmpty()) {
            readBack(session, name.get());
            append(session, name.get());
            rename(session, name.get());
        }
        leftovers.remove(session.control(), recorder).ifPresent(complaints::add);
        failure = failure.or(() -> damage);
        if (failure.isPresent()) {
            recorder.end(StageOutcome.FAILED, failure.get());
        } else if (complaints.isEmpty()) {
            recorder.passed();
        } else {
            recorder.end(StageOutcome.WARNED, complaints.getFirst());
        }
    }

    /** Empty when the name that was asked for is taken. */
    private Optional<String> freeName(FtpSession session) throws SessionEndedException {
        String wanted = target.uploadFile();
        if (wanted.isEmpty()) {
            return Optional.of(randomName());
        }
        Reply size = session.send("SIZE", wanted);
        if (FtpSession.isDone(size)) {
            return Optional.empty();
        }
        if (size.code().value() == 550) {
            return Optional.of(wanted);
        }
        recorder.remark(
                "The server does not tell whether %s exists, so another name is used."
                        .formatted(wanted));
        return Optional.of(randomName());
    }

    private String randomName() {
        return String.format(Locale.ROOT, "reply-desk-%016x.tmp", random.nextLong());
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private Transfer put(FtpSession session, String verb, String name, byte[] content)
            throws SessionEndedException {
        Opening opening = session.paths().open(session.mode().orElseThrow());
        return opening.path().isEmpty()
                ? Transfer.without(Transfer.Reach.NO_CONNECTION)
                : session.transfers().send(opening.path().get(), verb, name, content);
    }

    private Optional<String> store(FtpSession session, String name) throws SessionEndedException {
        content = randomBytes(CONTENT_BYTES);
        leftovers.addFile(name);
        Transfer stored = put(session, "STOR", name, content);
        if (stored.isDone()) {
            return Optional.empty();
        }
        if (stored.reach() == Transfer.Reach.REFUSED) {
            leftovers.forget(name);
            lookBehindRefusal(session, stored);
            return Optional.of("The server answers STOR %s.".formatted(stored.answer()));
        }
        if (stored.answeredWith(451, 452, 552)) {
            tryWithoutContent(session, name);
        }
        return Optional.of(
                stored.reach() == Transfer.Reach.BROKEN
                        ? "The upload ended %s.".formatted(stored.answer())
                        : "No data connection came about for the upload.");
    }

    /** A directory tells the rights of the configuration from those of the file system. */
    private void lookBehindRefusal(FtpSession session, Transfer stored)
            throws SessionEndedException {
        if (!stored.answeredWith(550, 553)) {
            return;
        }
        String name = randomName();
        recorder.remark("May this account make a directory? It is removed at once.");
        leftovers.addDirectory(name);
        if (!FtpSession.isDone(session.send("MKD", name))) {
            leftovers.forget(name);
        }
    }

    /** A file without content needs no space, only the right to make it. */
    private void tryWithoutContent(FtpSession session, String name) throws SessionEndedException {
        recorder.remark("A file of 0 bytes tells a full disk from missing rights.");
        put(session, "STOR", name, new byte[0]);
    }

    /**
     * Its size tells whether it worked. Reading it would need one TLS ticket more than an upload
     * leaves: Java uses a ticket of TLS 1.3 once, and servers give none for an upload.
     */
    private void append(FtpSession session, String name) throws SessionEndedException {
        byte[] more = randomBytes(APPENDED_BYTES);
        Transfer appended = put(session, "APPE", name, more);
        if (appended.reach() == Transfer.Reach.REFUSED) {
            recorder.remark("Many servers allow no appending, which does no harm to uploads.");
            return;
        }
        if (!appended.isDone()) {
            complaints.add("The server answers APPE %s.".formatted(appended.answer()));
            return;
        }
        OptionalLong size = Download.size(session, name);
        if (size.isPresent()) {
            long expected = (long) content.length + more.length;
            boolean same = expected == size.getAsLong();
            compared(ContentCheck.APPENDED, same, expected, size.getAsLong());
            if (!same) {
                complaints.add("APPE did not append to the file.");
            }
        }
    }

    private void readBack(FtpSession session, String name) throws SessionEndedException {
        Opening opening = session.paths().open(session.mode().orElseThrow());
        if (opening.path().isEmpty()) {
            complaints.add("No data connection came about to read the file back.");
            return;
        }
        Transfer back =
                session.transfers()
                        .receive(opening.path().get(), "RETR", name, Transfers.MAX_BYTES);
        if (back.reach() == Transfer.Reach.REFUSED) {
            complaints.add("The uploaded file cannot be read back.");
            return;
        }
        boolean same = Arrays.equals(content, back.content());
        compared(ContentCheck.READ_BACK, same, content.length, back.content().length);
        if (!same) {
            damage = Optional.of("The file on the server is not what was sent.");
        }
    }

    private void compared(ContentCheck check, boolean same, long expected, long found) {
        recorder.add((at, stage) -> new ContentCompared(at, stage, check, same, expected, found));
    }

    private void rename(FtpSession session, String name) throws SessionEndedException {
        String next = randomName();
        Reply from = session.send("RNFR", name);
        if (from.code().outcome().isNegative()) {
            recorder.remark("This account may not rename files.");
            return;
        }
        leftovers.addFile(next);
        Reply to = session.send("RNTO", next);
        leftovers.forget(FtpSession.isDone(to) ? name : next);
        if (!FtpSession.isDone(to)) {
            recorder.remark("This account may not rename files.");
        }
    }
}
