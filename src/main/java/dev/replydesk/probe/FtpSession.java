package dev.replydesk.probe;

import dev.replydesk.protocol.Outcome;
import dev.replydesk.protocol.Reply;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import java.util.Locale;
import java.util.Optional;

/** The session once the server has greeted: login, a look around, listings, goodbye. */
final class FtpSession {
    private static final int NEED_ACCOUNT = 332;

    private final FtpConnection connection;
    private final Recorder recorder;
    private final ProbeTarget target;
    private final ProbeSettings settings;
    private final TargetPolicy policy;

    private boolean protectedData;
    private String system = "";
    private String features = "";

    FtpSession(
            FtpConnection connection,
            Recorder recorder,
            ProbeTarget target,
            ProbeSettings settings,
            TargetPolicy policy) {
        this.connection = connection;
        this.recorder = recorder;
        this.target = target;
        this.settings = settings;
        this.policy = policy;
    }

    /** Goes through the session from the login on. */
    void hold(Credentials credentials, boolean encrypted) throws SessionEndedException {
        if (login(credentials)) {
            if (encrypted) {
                protectData();
            }
            lookAround();
            if (target.checks().contains(Check.LISTING)) {
                new PassiveListing(connection, recorder, settings, policy)
                        .run(protectedData, system, hasFeature("MLST"));
            }
        }
        leave();
    }

    /**
     * RFC 4217 section 9: PBSZ 0 and PROT P encrypt the data connections as well. They are allowed
     * before the login too, but some servers refuse them there.
     */
    private void protectData() throws SessionEndedException {
        recorder.enter(Stage.TLS);
        connection.send("PBSZ", "0");
        Reply reply = connection.send("PROT", "P");
        protectedData = isDone(reply);
        if (protectedData) {
            recorder.passed();
        } else {
            recorder.end(StageOutcome.WARNED, "The server does not encrypt data connections.");
        }
    }

    private boolean login(Credentials credentials) throws SessionEndedException {
        recorder.enter(Stage.LOGIN);
        Reply reply = connection.send("USER", credentials.username());
        if (awaitsMore(reply) && reply.code().value() != NEED_ACCOUNT) {
            reply = connection.send("PASS", credentials.passwordToSend());
        }
        if (reply.code().value() == NEED_ACCOUNT) {
            reply = connection.send("ACCT", credentials.account());
        }
        if (isDone(reply)) {
            recorder.passed();
            return true;
        }
        recorder.end(
                StageOutcome.FAILED,
                "The server refuses the login with %s.".formatted(reply.code()));
        return false;
    }

    private void lookAround() throws SessionEndedException {
        recorder.enter(Stage.PATH);
        Reply syst = connection.send("SYST", "");
        system = isDone(syst) ? syst.lastText() : "";
        Reply feat = connection.send("FEAT", "");
        features = isDone(feat) ? feat.text() : "";
        connection.send("PWD", "");
        Optional<String> trouble = changeDirectory();
        connection.send("TYPE", "A");
        if (trouble.isPresent()) {
            recorder.end(StageOutcome.FAILED, trouble.get());
        } else {
            recorder.passed();
        }
    }

    private Optional<String> changeDirectory() throws SessionEndedException {
        if (target.path().isEmpty()) {
            return Optional.empty();
        }
        Reply reply = connection.send("CWD", target.path());
        return isDone(reply)
                ? Optional.empty()
                : Optional.of("The server answers CWD with %s.".formatted(reply.code()));
    }

    private boolean hasFeature(String name) {
        return features.lines()
                .map(line -> line.strip().toUpperCase(Locale.ROOT))
                .anyMatch(line -> line.equals(name) || line.startsWith(name + " "));
    }

    /** Takes leave as a polite client does. */
    void leave() throws SessionEndedException {
        recorder.enter(Stage.GOODBYE);
        Reply reply = connection.send("QUIT", "");
        if (isDone(reply)) {
            recorder.passed();
        } else {
            recorder.end(
                    StageOutcome.WARNED,
                    "The server answers QUIT with %s.".formatted(reply.code()));
        }
    }

    private static boolean awaitsMore(Reply reply) {
        return reply.code().outcome() == Outcome.POSITIVE_INTERMEDIATE;
    }

    private static boolean isDone(Reply reply) {
        return reply.code().outcome() == Outcome.POSITIVE_COMPLETION;
    }
}
