package dev.replydesk.probe;

import dev.replydesk.protocol.Reply;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;

/** Takes leave as a polite client does. */
final class Goodbye {
    private Goodbye() {}

    /** Sends QUIT; a server that hangs up without an answer does no harm. */
    static void say(FtpConnection connection, Recorder recorder) throws SessionEndedException {
        recorder.enter(Stage.GOODBYE);
        try {
            Reply reply = connection.send("QUIT", "");
            if (FtpSession.isDone(reply)) {
                recorder.passed();
            } else {
                recorder.end(
                        StageOutcome.WARNED,
                        "The server answers QUIT with %s.".formatted(reply.code()));
            }
        } catch (SessionEndedException ended) {
            FtpConnection.stopIfCancelled();
            recorder.end(StageOutcome.WARNED, ended.reason());
        }
    }
}
