package dev.replydesk.probe;

import dev.replydesk.protocol.Outcome;
import dev.replydesk.protocol.Reply;
import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.ConnectFailure;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.ConnectFailed;
import dev.replydesk.transcript.TranscriptEvent.NameNotResolved;
import dev.replydesk.transcript.TranscriptEvent.NameResolved;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One probe: goes through the stages of a session and stops where the session does. */
final class FtpProbe {
    private static final Duration SECOND_LOOK = Duration.ofSeconds(5);

    private final ProbeTarget target;
    private final Credentials credentials;
    private final ProbeSettings settings;
    private final NameResolver resolver;
    private final TargetPolicy policy;
    private final @Nullable CertificateJudge judge;
    private final Recorder recorder;
    private final Deadline whole;

    FtpProbe(
            ProbeTarget target,
            Credentials credentials,
            ProbeSettings settings,
            NameResolver resolver,
            TargetPolicy policy,
            Clock clock,
            ProbeListener listener) {
        this.target = target;
        this.credentials = credentials;
        this.settings = settings;
        this.resolver = resolver;
        this.policy = policy;
        judge = target.checks().contains(Check.TLS) ? new CertificateJudge(clock) : null;
        recorder = new Recorder(Secrets.of(credentials), listener);
        whole = Deadline.in(settings.timeout());
    }

    /** Runs to the end, however the target behaves, and gives back what was seen. */
    Transcript run() {
        try {
            hold(resolve());
        } catch (SessionEndedException ended) {
            recorder.end(StageOutcome.FAILED, ended.reason());
        }
        skipTheRest();
        return recorder.transcript();
    }

    private void hold(List<InetAddress> addresses) throws SessionEndedException {
        recorder.enter(Stage.CONNECT);
        try (FtpConnection connection = connect(addresses)) {
            recorder.passed();
            if (startsEncrypted()) {
                startTls(connection);
                greet(connection);
                session(connection).hold(credentials, true);
                return;
            }
            if (greetOrFallSilent(connection)) {
                startTlsIfWanted(connection);
                return;
            }
        }
        lookBehindTheSilence(addresses);
    }

    private boolean startsEncrypted() {
        return target.security() == Security.IMPLICIT
                || target.security() == Security.AUTO
                        && target.port() == Security.IMPLICIT.usualPort();
    }

    private FtpSession session(FtpConnection connection) {
        return new FtpSession(connection, recorder, target, settings, policy);
    }

    private List<InetAddress> resolve() throws SessionEndedException {
        recorder.enter(Stage.RESOLVE);
        nameWhatIsNotRun();
        List<InetAddress> addresses = resolver.resolve(withoutBrackets(target.host()));
        if (addresses.isEmpty()) {
            recorder.add((at, stage) -> new NameNotResolved(at, stage, target.host()));
            throw new SessionEndedException("The host name has no address.");
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

    private void nameWhatIsNotRun() {
        String missing =
                target.checks().stream()
                        .filter(check -> !check.isAvailable())
                        .map(Check::id)
                        .sorted()
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            recorder.remark("This version does not run these checks: %s.".formatted(missing));
        }
    }

    /** An IPv6 address may be typed as in a URL. */
    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]")
                ? host.substring(1, host.length() - 1)
                : host;
    }

    private FtpConnection newConnection() {
        return new FtpConnection(withoutBrackets(target.host()), recorder, settings, whole, judge);
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
            FtpConnection connection = newConnection();
            if (connection.connect(address, target.port())) {
                return connection;
            }
            connection.close();
        }
        throw new SessionEndedException("No address of the server accepts a connection.");
    }

    private void greet(FtpConnection connection) throws SessionEndedException {
        recorder.enter(Stage.GREETING);
        Reply greeting = connection.await(settings.replyTimeout());
        if (greeting.code().outcome() == Outcome.POSITIVE_PRELIMINARY) {
            greeting = connection.await(settings.replyTimeout());
        }
        if (greeting.code().outcome() != Outcome.POSITIVE_COMPLETION) {
            throw new SessionEndedException(
                    "The server greets with %s.".formatted(greeting.code()));
        }
        recorder.passed();
    }

    /** False when nothing at all came, which deserves a second look. */
    private boolean greetOrFallSilent(FtpConnection connection) throws SessionEndedException {
        try {
            greet(connection);
            return true;
        } catch (SessionEndedException ended) {
            if (recorder.heardNothing() && !Thread.currentThread().isInterrupted()) {
                return false;
            }
            throw ended;
        }
    }

    private void startTlsIfWanted(FtpConnection connection) throws SessionEndedException {
        FtpSession session = session(connection);
        if (target.security() == Security.PLAIN) {
            session.hold(credentials, false);
            return;
        }
        recorder.enter(Stage.TLS);
        Reply reply = connection.send("AUTH", "TLS");
        if (reply.code().outcome() == Outcome.POSITIVE_COMPLETION) {
            startTls(connection);
            session.hold(credentials, true);
        } else if (target.security() == Security.EXPLICIT) {
            recorder.end(StageOutcome.FAILED, "The server refuses AUTH TLS.");
            session.leave();
        } else {
            recorder.remark("The server offers no TLS; the session goes on in plain text.");
            recorder.end(StageOutcome.SKIPPED, "The server offers no TLS.");
            session.hold(credentials, false);
        }
    }

    private void startTls(FtpConnection connection) throws SessionEndedException {
        recorder.enter(Stage.TLS);
        if (!connection.secure(settings.replyTimeout())) {
            throw new SessionEndedException("The TLS handshake failed.");
        }
        recorder.passed();
    }

    /**
     * Three things make a port silent: it wants TLS from the first byte, it is a web server that
     * waits to be asked, or it hangs. Two more connections tell them apart.
     */
    private void lookBehindTheSilence(List<InetAddress> addresses) throws SessionEndedException {
        recorder.remark(
                "No greeting came. A second connection asks whether the port expects TLS at once.");
        try (FtpConnection second = connect(addresses)) {
            if (second.secure(SECOND_LOOK)) {
                goOnEncrypted(second);
                return;
            }
        }
        recorder.remark("It does not. A third connection asks whether it is a web server.");
        try (FtpConnection third = connect(addresses)) {
            third.askForWebPage();
        }
    }

    private void goOnEncrypted(FtpConnection connection) throws SessionEndedException {
        recorder.remark("The port expects TLS from the first byte (implicit TLS).");
        if (target.security() != Security.AUTO) {
            throw new SessionEndedException("The port expects implicit TLS.");
        }
        greet(connection);
        session(connection).hold(credentials, true);
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
