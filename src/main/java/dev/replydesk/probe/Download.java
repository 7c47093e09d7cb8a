package dev.replydesk.probe;

import dev.replydesk.probe.DataPaths.Opening;
import dev.replydesk.protocol.Reply;
import dev.replydesk.transcript.ContentCheck;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.TranscriptEvent.ContentCompared;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Fetches a file and holds what arrives against what the server says of it. */
final class Download {
    /** Of the files that the listing names some may not be readable, with every right. */
    private static final int MAX_CANDIDATES = 3;

    private static final int MAX_ASCII = 64 * 1024;

    private final Recorder recorder;
    private final ProbeTarget target;

    Download(Recorder recorder, ProbeTarget target) {
        this.recorder = recorder;
        this.target = target;
    }

    void run(FtpSession session) throws SessionEndedException {
        List<String> candidates =
                target.downloadFile().isEmpty()
                        ? session.smallFiles().stream().limit(MAX_CANDIDATES).toList()
                        : List.of(target.downloadFile());
        if (candidates.isEmpty()) {
            recorder.settle(
                    Stage.DOWNLOAD,
                    StageOutcome.SKIPPED,
                    "The listing names no small file; name one to fetch.");
            return;
        }
        recorder.enter(Stage.DOWNLOAD);
        session.send("TYPE", "I");
        Transfer last = Transfer.without(Transfer.Reach.NOT_OFFERED);
        for (String file : candidates) {
            OptionalLong size = size(session, file);
            session.send("MDTM", file);
            last = fetch(session, file, Transfers.MAX_BYTES);
            if (last.reach() != Transfer.Reach.REFUSED) {
                examine(session, file, last, size);
                return;
            }
        }
        recorder.end(StageOutcome.FAILED, "The server answers RETR %s.".formatted(last.answer()));
    }

    private void examine(FtpSession session, String file, Transfer whole, OptionalLong size)
            throws SessionEndedException {
        if (!whole.isDone()) {
            recorder.end(
                    StageOutcome.FAILED,
                    whole.reach() == Transfer.Reach.BROKEN
                            ? "The download did not end well."
                            : "No data connection came about for the download.");
            return;
        }
        byte[] content = whole.content();
        if (size.isPresent() && (whole.whole() || content.length > size.getAsLong())) {
            boolean same = size.getAsLong() == content.length;
            compared(ContentCheck.SIZE, same, size.getAsLong(), content.length);
            if (!same) {
                recorder.end(
                        StageOutcome.FAILED,
                        "SIZE says %d bytes, %d arrived."
                                .formatted(size.getAsLong(), content.length));
                return;
            }
        }
        Optional<String> restart = restart(session, file, content);
        translate(session, file, whole);
        recorder.end(
                restart.isPresent() ? StageOutcome.WARNED : StageOutcome.PASSED,
                restart.orElse(""));
    }

    /** RFC 3659 section 5: REST gives the byte at which the transfer begins. */
    private Optional<String> restart(FtpSession session, String file, byte[] content)
            throws SessionEndedException {
        int middle = content.length / 2;
        if (!target.checks().contains(Check.RESUME) || middle == 0) {
            return Optional.empty();
        }
        Opening opening = session.paths().open(mode(session));
        if (opening.path().isEmpty()) {
            return Optional.of("No data connection came about to resume the download.");
        }
        byte[] expected = Arrays.copyOfRange(content, middle, content.length);
        try (DataPath path = opening.path().get()) {
            Reply rest = session.send("REST", Integer.toString(middle));
            if (rest.code().outcome().isNegative()) {
                return Optional.of("The server answers REST with %s.".formatted(rest.code()));
            }
            Transfer second = session.transfers().receive(path, "RETR", file, expected.length);
            byte[] received = second.content();
            boolean same =
                    received.length >= expected.length
                            && Arrays.equals(
                                    received, 0, expected.length, expected, 0, expected.length)
                            && (received.length == expected.length || !second.whole());
            compared(ContentCheck.RESTART, same, expected.length, received.length);
            return same
                    ? Optional.empty()
                    : Optional.of("A resumed download does not continue where it should.");
        }
    }

    /** Shows what ASCII mode does to the file; what it does is the server's right. */
    private void translate(FtpSession session, String file, Transfer whole)
            throws SessionEndedException {
        byte[] binary = whole.content();
        if (!whole.whole() || binary.length > MAX_ASCII || !hasLineEnds(binary)) {
            return;
        }
        session.send("TYPE", "A");
        Transfer text = fetch(session, file, 2 * MAX_ASCII);
        if (text.isDone()) {
            compared(
                    ContentCheck.ASCII,
                    Arrays.equals(binary, text.content()),
                    binary.length,
                    text.content().length);
        }
        session.send("TYPE", "I");
    }

    private static boolean hasLineEnds(byte[] bytes) {
        for (byte one : bytes) {
            if (one == '\n' || one == '\r') {
                return true;
            }
        }
        return false;
    }

    private Transfer fetch(FtpSession session, String file, int most) throws SessionEndedException {
        Opening opening = session.paths().open(mode(session));
        return opening.path().isEmpty()
                ? Transfer.without(Transfer.Reach.NO_CONNECTION)
                : session.transfers().receive(opening.path().get(), "RETR", file, most);
    }

    /** Only called where a data connection worked before. */
    private static DataMode mode(FtpSession session) {
        return session.mode().orElseThrow();
    }

    static OptionalLong size(FtpSession session, String file) throws SessionEndedException {
        Reply reply = session.send("SIZE", file);
        String text = reply.lastText().strip();
        return reply.code().value() == 213 && text.matches("\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }

    private void compared(ContentCheck check, boolean same, long expected, long received) {
        recorder.add(
                (at, stage) -> new ContentCompared(at, stage, check, same, expected, received));
    }
}
