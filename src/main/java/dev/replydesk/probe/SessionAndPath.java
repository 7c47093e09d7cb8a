package dev.replydesk.probe;

import dev.replydesk.protocol.Reply;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import java.util.Optional;

/** Asks the server who it is and what it can do, and goes to the directory that was asked for. */
final class SessionAndPath {
    /** A directory that every Unix has: where it is missing and PWD is "/", there is a chroot. */
    private static final String EVERYWHERE = "/usr";

    private final Recorder recorder;
    private final ProbeTarget target;

    SessionAndPath(Recorder recorder, ProbeTarget target) {
        this.recorder = recorder;
        this.target = target;
    }

    /** What clients depend on. */
    void lookAround(FtpSession session) throws SessionEndedException {
        recorder.enter(Stage.PATH);
        Reply syst = session.send("SYST", "");
        session.system(FtpSession.isDone(syst) ? syst.lastText() : "");
        Reply feat = session.send("FEAT", "");
        session.features(FtpSession.isDone(feat) ? feat.text() : "");
        session.send("OPTS", "UTF8 ON");
        Reply pwd = session.send("PWD", "");
        Optional<String> trouble = changeDirectory(session, pwd);
        session.send("TYPE", "A");
        if (trouble.isPresent()) {
            recorder.end(StageOutcome.FAILED, trouble.get());
        } else {
            recorder.passed();
        }
    }

    private Optional<String> changeDirectory(FtpSession session, Reply pwd)
            throws SessionEndedException {
        String path = target.path();
        if (path.isEmpty()) {
            return Optional.empty();
        }
        Reply reply = session.send("CWD", path);
        if (FtpSession.isDone(reply)) {
            session.directory(path);
            return Optional.empty();
        }
        if (path.startsWith("/") && pwd.lastText().startsWith("\"/\"")) {
            lookForChroot(session);
        }
        return Optional.of("The server answers CWD with %s.".formatted(reply.code()));
    }

    private void lookForChroot(FtpSession session) throws SessionEndedException {
        recorder.remark(
                "Does this session see the whole file system, or only a part of it? %s decides."
                        .formatted(EVERYWHERE));
        if (FtpSession.isDone(session.send("CWD", EVERYWHERE))) {
            session.send("CWD", "/");
        }
    }

    /** What only a few clients ask; a server may refuse all of it, or show the client the door. */
    void askForMore(FtpSession session) throws SessionEndedException {
        recorder.enter(Stage.PATH);
        try {
            session.send("CLNT", "FTP Reply Desk");
            session.send("HELP", "");
            session.send("STAT", "");
            recorder.passed();
        } catch (SessionEndedException ended) {
            if (ended.kind() == SessionEndedException.Kind.FINAL) {
                throw ended;
            }
            recorder.end(
                    StageOutcome.WARNED,
                    "The session ended at a command that a server may refuse.");
            throw ended;
        }
    }
}
