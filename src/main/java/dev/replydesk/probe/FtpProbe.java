package dev.replydesk.probe;

import dev.replydesk.protocol.Reply;
import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.ConnectFailure;
import dev.replydesk.transcript.SessionPurpose;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.TlsFailure;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.ConnectFailed;
import dev.replydesk.transcript.TranscriptEvent.NameNotResolved;
import dev.replydesk.transcript.TranscriptEvent.NameResolved;
import dev.replydesk.transcript.TranscriptEvent.TlsFailed;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One probe: goes through the stages of a session as far as they can teach something. */
final class FtpProbe {
    private static final Duration SECOND_LOOK = Duration.ofSeconds(5);

    private final ProbeTarget target;
    private final Credentials credentials;
    private final ProbeSettings settings;
    private final NameResolver resolver;
    private final TargetPolicy policy;
    private final TargetGate gate;
    private final @Nullable CertificateJudge judge;
    private final Recorder recorder;
    private final SideWork side;
    private Optional<InetAddress> entered = Optional.empty();

    FtpProbe(
            ProbeTarget target,
            Credentials credentials,
            ProbeSettings settings,
            NameResolver resolver,
            TargetPolicy policy,
            TargetGate gate,
            Clock clock,
            ProbeListener listener) {
        this.target = target;
        this.credentials = credentials;
        this.settings = settings;
        this.resolver = resolver;
        this.policy = policy;
        this.gate = gate;
        judge = target.checks().contains(Check.TLS) ? new CertificateJudge(clock) : null;
        recorder =
                new Recorder(Secrets.of(credentials), Timetable.of(settings.timeout()), listener);
        side = new SideWork(recorder);
    }

    /** Runs to the end, however the target behaves, and gives back what was seen. */
    Transcript run() {
        try {
            hold(resolve());
        } catch (SessionEndedException ended) {
            recorder.end(StageOutcome.FAILED, ended.reason());
        }
        side.finish();
        entered.ifPresent(gate::leave);
        OtherAddresses.judge(recorder);
        blameTls();
        skipTheRest();
        return recorder.transcript();
    }

    private List<InetAddress> resolve() throws SessionEndedException {
        recorder.enter(Stage.RESOLVE);
        List<InetAddress> addresses = resolver.resolve(target.hostWithoutBrackets());
        if (addresses.isEmpty()) {
            recorder.add((at, stage) -> new NameNotResolved(at, stage, target.host()));
            throw SessionEndedException.over("The host name has no address.");
        }
        recorder.add(
                (at, stage) ->
                        new NameResolved(
                                at,
                                stage,
                                target.host(),
                                addresses.stream().map(InetAddress::getHostAddress).toList()));
        recorder.passed();
        return addresses;
    }

    private void hold(List<InetAddress> addresses) throws SessionEndedException {
        recorder.enter(Stage.CONNECT);
        FtpConnection connection = connect(addresses);
        try (connection) {
            recorder.passed();
            new OtherAddresses(target, settings, policy)
                    .lookAt(addresses, connection.peer(), side, recorder);
            if (startsEncrypted()) {
                holdImplicit(connection);
                return;
            }
            Optional<FtpConnection> greeted = greetOrFallSilent(connection);
            if (greeted.isPresent()) {
                try (FtpConnection good = greeted.get()) {
                    holdExplicit(good);
                }
                return;
            }
        }
        lookBehindTheSilence(connection.peer());
    }

    private boolean startsEncrypted() {
        return target.security() == Security.IMPLICIT
                || target.security() == Security.AUTO
                        && target.port() == Security.IMPLICIT.usualPort();
    }

    private FtpConnection connect(List<InetAddress> addresses) throws SessionEndedException {
        for (InetAddress address : addresses) {
            if (!policy.allows(address, target.port())) {
                recorder.add(
                        (at, stage) ->
                                new ConnectFailed(
                                        at,
                                        stage,
                                        Channel.CONTROL,
                                        address.getHostAddress(),
                                        target.port(),
                                        ConnectFailure.FORBIDDEN));
                continue;
            }
            enter(address);
            var connection = new FtpConnection(target, recorder, settings, judge);
            if (connection.connect(address, target.port())) {
                return connection;
            }
            connection.close();
        }
        throw SessionEndedException.over("No address of the server accepts a connection.");
    }

    /** Another name of the same server leads to the same gate. */
    private void enter(InetAddress address) throws SessionEndedException {
        if (entered.isPresent()) {
            return;
        }
        if (!gate.tryEnter(address)) {
            throw SessionEndedException.over(
                    "Another probe of this server runs, or has just ended.");
        }
        entered = Optional.of(address);
    }

    private FtpConnection connectAgain(InetAddress address) throws SessionEndedException {
        return connect(List.of(address));
    }

    /** Empty when nothing at all came, which deserves a second look. */
    private Optional<FtpConnection> greetOrFallSilent(FtpConnection connection)
            throws SessionEndedException {
        try {
            return Optional.of(greet(connection, Encryption.NONE));
        } catch (SessionEndedException ended) {
            if (recorder.heardNothing() && !Thread.currentThread().isInterrupted()) {
                return Optional.empty();
            }
            throw ended;
        }
    }

    /** The connection that was greeted: this one or, where it was turned away, another. */
    private FtpConnection greet(FtpConnection connection, Encryption encryption)
            throws SessionEndedException {
        var greeting = new Greeting(recorder, settings);
        if (greeting.isWelcome(connection)) {
            return connection;
        }
        connection.close();
        greeting.waitABit();
        recorder.begin(SessionPurpose.ANOTHER_TRY);
        FtpConnection another = connectAgain(connection.peer());
        try {
            if (encryption == Encryption.IMPLICIT && !another.secure(settings.replyTimeout())) {
                throw SessionEndedException.over("The TLS handshake failed.");
            }
            greeting.demandWelcome(another);
            return another;
        } catch (SessionEndedException refused) {
            another.close();
            throw refused;
        }
    }

    private void holdImplicit(FtpConnection connection) throws SessionEndedException {
        recorder.enter(Stage.TLS);
        if (connection.secure(settings.replyTimeout())) {
            recorder.passed();
            askForVersions(connection, Encryption.IMPLICIT);
            work(greet(connection, Encryption.IMPLICIT), Encryption.IMPLICIT);
            return;
        }
        recorder.end(StageOutcome.FAILED, "The TLS handshake failed.");
        askForVersions(connection, Encryption.IMPLICIT);
        lookForPlainText(connection.peer());
    }

    /** A port that greets in plain text wants another mode, whatever TLS said. */
    private void lookForPlainText(InetAddress address) throws SessionEndedException {
        recorder.remark("A second connection asks whether the port speaks plain text.");
        boolean goOn = target.security() == Security.AUTO;
        recorder.begin(goOn ? SessionPurpose.CONTINUED : SessionPurpose.PLAIN_TEXT);
        try (FtpConnection plain = connectAgain(address)) {
            if (goOn) {
                try (FtpConnection good = greet(plain, Encryption.NONE)) {
                    holdExplicit(good);
                }
            } else {
                plain.await(SECOND_LOOK);
            }
        }
    }

    private void holdExplicit(FtpConnection connection) throws SessionEndedException {
        if (target.security() == Security.PLAIN) {
            work(connection, Encryption.NONE);
            return;
        }
        recorder.enter(Stage.TLS);
        Encryption encryption = Encryption.EXPLICIT;
        Reply reply = connection.send("AUTH", encryption.mechanism());
        if (List.of(501, 504).contains(reply.code().value())) {
            encryption = Encryption.EXPLICIT_SSL;
            reply = connection.send("AUTH", encryption.mechanism());
        }
        if (FtpSession.isDone(reply)) {
            boolean encrypted = connection.secure(settings.replyTimeout());
            askForVersions(connection, encryption);
            if (!encrypted) {
                throw SessionEndedException.over("The TLS handshake failed.");
            }
            recorder.passed();
            work(connection, encryption);
        } else if (target.security() == Security.EXPLICIT) {
            recorder.end(StageOutcome.FAILED, "The server refuses AUTH TLS.");
            Goodbye.say(connection, recorder);
        } else {
            recorder.remark("The server offers no TLS; the session goes on in plain text.");
            recorder.end(StageOutcome.SKIPPED, "The server offers no TLS.");
            work(connection, Encryption.NONE);
        }
    }

    private void askForVersions(FtpConnection connection, Encryption encryption) {
        if (judge != null) {
            new TlsVersions(second(connection, encryption)).ask(side, connection.tlsVersion());
        }
    }

    private SecondSessions second(FtpConnection connection, Encryption encryption) {
        return new SecondSessions(target, connection.peer(), encryption, settings);
    }

    private void work(FtpConnection connection, Encryption encryption)
            throws SessionEndedException {
        try (connection) {
            var second = second(connection, encryption);
            new LoggedInWork(target, credentials, settings, policy, recorder, side, second)
                    .run(connection);
        }
    }

    /**
     * Three things make a port silent: it wants TLS from the first byte, it is a web server that
     * waits to be asked, or it hangs. Two more connections tell them apart.
     */
    private void lookBehindTheSilence(InetAddress address) throws SessionEndedException {
        recorder.remark(
                "No greeting came. A second connection asks whether the port expects TLS at once.");
        try (FtpConnection second = connectAgain(address)) {
            if (second.secure(SECOND_LOOK)) {
                goOnEncrypted(second);
                return;
            }
        }
        recorder.remark("It does not. A third connection asks whether it is a web server.");
        try (FtpConnection third = connectAgain(address)) {
            third.askForWebPage();
        }
    }

    private void goOnEncrypted(FtpConnection connection) throws SessionEndedException {
        recorder.remark("The port expects TLS from the first byte (implicit TLS).");
        if (target.security() != Security.AUTO) {
            throw SessionEndedException.over("The port expects implicit TLS.");
        }
        work(greet(connection, Encryption.IMPLICIT), Encryption.IMPLICIT);
    }

    /**
     * In TLS 1.3 the server looks at the client's certificate when the handshake is over for the
     * client: the stage after it meets the alert, and has nothing to do with it.
     */
    private void blameTls() {
        recorder.events()
                .filter(TlsFailed.class::isInstance)
                .map(TlsFailed.class::cast)
                .filter(failed -> failed.channel() == Channel.CONTROL)
                .filter(failed -> failed.failure() == TlsFailure.CLIENT_CERTIFICATE)
                .findFirst()
                .ifPresent(
                        failed -> {
                            String why = failed.failure().explanation();
                            recorder.settle(failed.stage(), StageOutcome.SKIPPED, why);
                            recorder.settle(Stage.TLS, StageOutcome.FAILED, why);
                        });
    }

    private void skipTheRest() {
        Optional<String> reason = recorder.whyItStopped();
        for (Stage stage : Stage.values()) {
            if (!recorder.hasEnded(stage)) {
                recorder.settle(stage, StageOutcome.SKIPPED, reason.orElse("Not asked for."));
            }
        }
    }
}
