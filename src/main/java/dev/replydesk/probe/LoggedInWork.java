package dev.replydesk.probe;

import dev.replydesk.probe.DataPaths.Opening;
import dev.replydesk.probe.SessionEndedException.Kind;
import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.SessionPurpose;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a probe does from the login on. */
final class LoggedInWork {
    /** A server that ends session after session has been seen through. */
    private static final int MAX_SESSIONS = 3;

    /** These need a data connection, and so the listing that finds out which kind works. */
    private static final Set<Check> OVER_DATA_CONNECTIONS =
            Set.of(Check.LISTING, Check.DOWNLOAD, Check.RESUME, Check.UPLOAD, Check.ACTIVE);

    private final ProbeTarget target;
    private final Credentials credentials;
    private final ProbeSettings settings;
    private final TargetPolicy policy;
    private final Recorder recorder;
    private final SideWork side;
    private final SecondSessions second;
    private final Leftovers leftovers;
    private final Listings listings;
    private int sessions = 1;

    LoggedInWork(
            ProbeTarget target,
            Credentials credentials,
            ProbeSettings settings,
            TargetPolicy policy,
            Recorder recorder,
            SideWork side,
            SecondSessions second) {
        this.target = target;
        this.credentials = credentials;
        this.settings = settings;
        this.policy = policy;
        this.recorder = recorder;
        this.side = side;
        this.second = second;
        leftovers = new Leftovers();
        listings = new Listings(recorder);
    }

    /** Logs in and goes on from there, to the goodbye. */
    void run(FtpConnection connection) throws SessionEndedException {
        if (!login(connection)) {
            Goodbye.say(connection, recorder);
            return;
        }
        boolean encrypted = second.encryption() != Encryption.NONE;
        boolean protect = encrypted && protectData(connection);
        var session = new FtpSession(connection, protect, recorder, settings, policy);
        try {
            if (work(session)) {
                Goodbye.say(session.control(), recorder);
                lookAtDataProtection(session);
            }
        } finally {
            session.control().close();
            removeLeftovers(session);
        }
    }

    private boolean login(FtpConnection connection) throws SessionEndedException {
        recorder.enter(Stage.LOGIN);
        Login.Answer answer = Login.attempt(connection, credentials);
        if (answer.isWelcome()) {
            recorder.passed();
            return true;
        }
        recorder.end(
                StageOutcome.FAILED,
                "The server refuses the login with %s.".formatted(answer.reply().code()));
        if (answer.verb().equals("USER") && answer.reply().code().value() == 530) {
            side.start(Stage.LOGIN, SessionPurpose.INVENTED_NAME, this::tryInventedName);
        }
        return false;
    }

    /** A name that nobody has, and no password: it counts as no failed login. */
    private void tryInventedName(Recorder recording) throws SessionEndedException {
        try (FtpConnection connection = second.beforeLogin(recording)) {
            connection.send("USER", "nobody-" + Long.toHexString(System.nanoTime()));
        }
    }

    private boolean protectData(FtpConnection connection) throws SessionEndedException {
        recorder.enter(Stage.TLS);
        boolean agreed = Login.protectData(connection);
        if (agreed) {
            recorder.passed();
        } else {
            recorder.end(StageOutcome.WARNED, "The server does not encrypt data connections.");
        }
        return agreed;
    }

    /** Whether the session stands at the end of it. */
    private boolean work(FtpSession session) throws SessionEndedException {
        for (SessionStep step : steps()) {
            try {
                step.run(session);
            } catch (SessionEndedException ended) {
                recorder.failUnlessEnded(ended.reason());
                FtpConnection.stopIfCancelled();
                if (ended.kind() == Kind.FINAL || !goOn(session)) {
                    return false;
                }
            }
        }
        listings.settle(session);
        return true;
    }

    private List<SessionStep> steps() {
        var path = new SessionAndPath(recorder, target);
        var steps = new ArrayList<SessionStep>(List.of(path::lookAround, path::askForMore));
        if (!wants(OVER_DATA_CONNECTIONS)) {
            return steps;
        }
        steps.addAll(
                List.of(
                        listings::byPasv,
                        listings::byEpsv,
                        listings::names,
                        listings::activelyInNeed,
                        listings::lookBehindEmptiness,
                        listings::settle));
        if (wants(Set.of(Check.DOWNLOAD, Check.RESUME))) {
            steps.add(whereDataFlows(new Download(recorder, target)::run));
        }
        if (wants(Set.of(Check.ACTIVE))) {
            steps.add(listings::actively);
        }
        if (wants(Set.of(Check.UPLOAD))) {
            steps.add(whereDataFlows(new Upload(recorder, target, leftovers)::run));
        }
        return steps;
    }

    private boolean wants(Set<Check> checks) {
        return target.checks().stream().anyMatch(checks::contains);
    }

    private static SessionStep whereDataFlows(SessionStep step) {
        return session -> {
            if (session.mode().isPresent()) {
                step.run(session);
            }
        };
    }

    /** Another session for what remains; false when there is none to be had. */
    private boolean goOn(FtpSession session) throws SessionEndedException {
        if (++sessions > MAX_SESSIONS) {
            return false;
        }
        recorder.begin(SessionPurpose.CONTINUED);
        try {
            boolean protect = session.isDataProtected();
            session.goOnOver(
                    second.loggedIn(recorder, credentials, protect, session.directory()), protect);
            return true;
        } catch (SessionEndedException noMore) {
            FtpConnection.stopIfCancelled();
            recorder.remarkUnlessSaid(noMore.reason());
            return false;
        }
    }

    /**
     * Does the server insist on encrypted data connections, and on data connections that resume the
     * TLS session of the control connection? That is asked last and in a session of its own, since
     * some servers end it then.
     */
    private void lookAtDataProtection(FtpSession session) {
        if (target.checks().contains(Check.TLS)
                && session.isDataProtected()
                && session.mode().filter(DataMode::isPassive).isPresent()) {
            boolean resumed = sawResumedData();
            side.start(
                    Stage.DATA_CONNECTION,
                    SessionPurpose.FRESH_TLS,
                    recording -> lookAtDataProtection(session, resumed, recording));
        }
    }

    private boolean sawResumedData() {
        return recorder.events()
                .anyMatch(
                        event ->
                                event instanceof TlsEstablished tls
                                        && tls.channel() == Channel.DATA
                                        && tls.resumed());
    }

    private void lookAtDataProtection(FtpSession session, boolean resumed, Recorder recording)
            throws SessionEndedException {
        try (FtpConnection connection =
                second.loggedIn(recording, credentials, true, session.directory())) {
            if (FtpSession.isDone(connection.send("PROT", "C"))) {
                connection.send("PROT", "P");
            }
            if (resumed) {
                listWithFreshTls(session, connection, recording);
            }
            connection.send("QUIT", "");
        }
    }

    private void listWithFreshTls(FtpSession session, FtpConnection connection, Recorder recording)
            throws SessionEndedException {
        var paths =
                new DataPaths(
                        connection,
                        connection.tls().unrelated(),
                        recording,
                        settings,
                        policy,
                        session.choice());
        Opening opening = paths.open(session.mode().orElseThrow());
        if (opening.path().isPresent()) {
            new Transfers(connection, recording, settings, true)
                    .receive(opening.path().get(), "LIST", "", Transfers.MAX_BYTES);
        }
    }

    private void removeLeftovers(FtpSession session) {
        if (!leftovers.isEmpty()) {
            new CleanUp(second, credentials, leftovers, recorder).run(session.directory());
        }
    }
}
