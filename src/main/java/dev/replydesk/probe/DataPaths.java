package dev.replydesk.probe;

import dev.replydesk.protocol.ExtendedPassivePort;
import dev.replydesk.protocol.Outcome;
import dev.replydesk.protocol.PassiveAddress;
import dev.replydesk.protocol.Reply;
import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.TranscriptEvent.ConnectFailed;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;

/** Agrees on data connections with the server, in any mode. */
final class DataPaths {
    /** An address that differs from the server's is tried for this long only. */
    private static final Duration PATIENCE_FOR_OTHER_ADDRESS = Duration.ofSeconds(3);

    private final FtpConnection control;
    private final TlsSessions tls;
    private final Recorder recorder;
    private final ProbeSettings settings;
    private final TargetPolicy policy;
    private final PassiveChoice choice;

    /**
     * @param tls whose sessions the data connections offer to resume
     * @param choice what is known of the addresses that the server offers
     */
    DataPaths(
            FtpConnection control,
            TlsSessions tls,
            Recorder recorder,
            ProbeSettings settings,
            TargetPolicy policy,
            PassiveChoice choice) {
        this.control = control;
        this.tls = tls;
        this.recorder = recorder;
        this.settings = settings;
        this.policy = policy;
        this.choice = choice;
    }

    /**
     * What came of asking.
     *
     * @param offered whether the server agreed to this mode
     * @param path the way to the connection; empty when there is none
     */
    record Opening(boolean offered, Optional<DataPath> path) {
        static final Opening NOT_OFFERED = new Opening(false, Optional.empty());

        static Opening offered(Optional<? extends DataPath> path) {
            return new Opening(true, path.map(DataPath.class::cast));
        }
    }

    /** Asks for a data connection. */
    Opening open(DataMode mode) throws SessionEndedException {
        return mode.isPassive() ? openPassive(mode) : openActive(mode);
    }

    private Opening openPassive(DataMode mode) throws SessionEndedException {
        Reply reply = control.send(mode.name(), "");
        if (reply.code().outcome() != Outcome.POSITIVE_COMPLETION) {
            control.demandAlive(reply);
            return Opening.NOT_OFFERED;
        }
        return Opening.offered(
                mode == DataMode.PASV
                        ? connectByAddress(reply.lastText())
                        : connectByPort(reply.lastText()));
    }

    private Optional<DataPath> connectByPort(String text) throws SessionEndedException {
        Optional<ExtendedPassivePort> port = ExtendedPassivePort.parse(text);
        return port.isEmpty() ? Optional.empty() : connectToServer(port.get().port());
    }

    private Optional<DataPath> connectByAddress(String text) throws SessionEndedException {
        Optional<PassiveAddress> offered = PassiveAddress.parse(text);
        if (offered.isEmpty()) {
            return Optional.empty();
        }
        int port = offered.get().port();
        InetAddress address = numeric(offered.get().host());
        if (address.equals(control.peer()) || choice.isServer()) {
            return connectToServer(port);
        }
        return choice.isOffered()
                ? connect(address, port, settings.connectTimeout())
                : choose(address, port);
    }

    /**
     * The reply offers another address than the server's. Both are tried: that tells a wrong
     * address from a blocked port. Where both accept, the server's own is sure to be the server.
     */
    private Optional<DataPath> choose(InetAddress address, int port) throws SessionEndedException {
        recorder.remark(
                "The reply offers %s, but the server is %s. Both are tried."
                        .formatted(address.getHostAddress(), control.peer().getHostAddress()));
        if (!accepts(address, port)) {
            choice.serverInsteadOf(address.getHostAddress());
            return connectToServer(port);
        }
        Optional<PassiveAddress> second = askAgain();
        if (second.isEmpty()) {
            return Optional.empty();
        }
        Optional<DataPath> own = connectToServer(second.get().port());
        if (own.isPresent()) {
            choice.serverInsteadOf(address.getHostAddress());
            return own;
        }
        choice.offered();
        Optional<PassiveAddress> third = askAgain();
        return third.isEmpty()
                ? Optional.empty()
                : connect(address, third.get().port(), settings.connectTimeout());
    }

    private Optional<PassiveAddress> askAgain() throws SessionEndedException {
        return PassiveAddress.parse(control.send(DataMode.PASV.name(), "").lastText());
    }

    private boolean accepts(InetAddress address, int port) throws SessionEndedException {
        if (!leadsSomewhere(address) || !policy.allows(address, port)) {
            return false;
        }
        Optional<DataPath> there = connect(address, port, PATIENCE_FOR_OTHER_ADDRESS);
        there.ifPresent(DataPath::close);
        return there.isPresent();
    }

    /** The four numbers of the reply; no name is looked up. */
    private static InetAddress numeric(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException fourNumbersAreAnAddress) {
            throw new IllegalStateException(fourNumbersAreAnAddress);
        }
    }

    /** On this machine 0.0.0.0 and loopback lead to this machine, which proves nothing. */
    private static boolean leadsSomewhere(InetAddress address) {
        return !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isMulticastAddress();
    }

    private Optional<DataPath> connectToServer(int port) throws SessionEndedException {
        if (!policy.allows(control.peer(), port)) {
            recorder.remark("This site does not connect to port %d.".formatted(port));
            return Optional.empty();
        }
        return connect(control.peer(), port, settings.connectTimeout());
    }

    private Optional<DataPath> connect(InetAddress address, int port, Duration patience)
            throws SessionEndedException {
        Duration most =
                patience.compareTo(settings.connectTimeout()) < 0
                        ? patience
                        : settings.connectTimeout();
        Deadline deadline = recorder.timetable().within(most);
        var socket = new TappedSocket(deadline);
        try {
            int millis = (int) Math.max(1, deadline.remaining().toMillis());
            socket.connect(new InetSocketAddress(address, port), millis);
        } catch (IOException failure) {
            close(socket);
            FtpConnection.stopIfCancelled();
            recorder.add(
                    (at, stage) ->
                            new ConnectFailed(
                                    at,
                                    stage,
                                    Channel.DATA,
                                    address.getHostAddress(),
                                    port,
                                    NetworkFailures.ofConnect(failure)));
            return Optional.empty();
        }
        recorder.add(
                (at, stage) ->
                        new Connected(at, stage, Channel.DATA, address.getHostAddress(), port));
        remarkOnOurAddress(socket);
        return Optional.of(
                new PassivePath(
                        new DataConnection(
                                socket,
                                tls,
                                control.peerPort(),
                                recorder,
                                settings.replyTimeout())));
    }

    /** Servers that check where a data connection comes from refuse it when this differs. */
    private void remarkOnOurAddress(TappedSocket data) {
        if (!data.getLocalAddress().equals(control.local())) {
            recorder.remark(
                    "This machine's address differs: %s on the control connection, %s on the data connection."
                            .formatted(
                                    control.local().getHostAddress(),
                                    data.getLocalAddress().getHostAddress()));
        }
    }

    private static void close(TappedSocket socket) {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // There is nothing left to close.
        }
    }

    private Opening openActive(DataMode mode) throws SessionEndedException {
        Optional<ActivePath> path = ActivePath.open(control, recorder, settings);
        if (path.isEmpty()) {
            return Opening.NOT_OFFERED;
        }
        ActivePath listening = path.get();
        boolean agreed = false;
        try {
            Reply reply = control.send(mode.name(), argument(mode, listening.port()));
            agreed = reply.code().outcome() == Outcome.POSITIVE_COMPLETION;
        } finally {
            if (!agreed) {
                listening.close();
            }
        }
        return agreed ? Opening.offered(path) : Opening.NOT_OFFERED;
    }

    /** RFC 959 section 4.1.2 for PORT, RFC 2428 section 2 for EPRT. */
    private String argument(DataMode mode, int port) {
        byte[] address = control.local().getAddress();
        String host = control.local().getHostAddress().replaceFirst("%.*", "");
        if (mode == DataMode.EPRT) {
            return "|%d|%s|%d|".formatted(address.length == 4 ? 1 : 2, host, port);
        }
        return "%s,%d,%d".formatted(host.replace('.', ','), port / 256, port % 256);
    }
}
