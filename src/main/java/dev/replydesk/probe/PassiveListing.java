package dev.replydesk.probe;

import dev.replydesk.protocol.ExtendedPassivePort;
import dev.replydesk.protocol.Outcome;
import dev.replydesk.protocol.PassiveAddress;
import dev.replydesk.protocol.Reply;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.TranscriptEvent.ListingReceived;
import java.io.ByteArrayOutputStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Lists the directory over passive data connections, by PASV and by EPSV: servers break in one and
 * work in the other, and a client that tries one only cannot tell.
 */
final class PassiveListing {
    /** The ways to ask for passive mode. */
    private enum Mode {
        PASV,
        EPSV
    }

    /** How far one way led. */
    private enum Reached {
        /** The server does not offer it. */
        NOTHING,
        /** It was offered, but no connection came about. */
        PORT,
        CONNECTION,
        LISTING
    }

    private final FtpConnection connection;
    private final Recorder recorder;
    private final ProbeSettings settings;
    private final TargetPolicy policy;

    PassiveListing(
            FtpConnection connection,
            Recorder recorder,
            ProbeSettings settings,
            TargetPolicy policy) {
        this.connection = connection;
        this.recorder = recorder;
        this.settings = settings;
        this.policy = policy;
    }

    /** Tries both ways, as far as the address family allows, and settles both stages. */
    void run(boolean protect, String system, boolean machineListings) throws SessionEndedException {
        Map<Mode, Reached> reached = new EnumMap<>(Mode.class);
        if (connection.peer() instanceof Inet4Address) {
            reached.put(Mode.PASV, attempt(Mode.PASV, "LIST", protect, system));
        }
        String verb = machineListings ? "MLSD" : "LIST";
        reached.put(Mode.EPSV, attempt(Mode.EPSV, verb, protect, system));
        settle(reached);
    }

    private Reached attempt(Mode mode, String verb, boolean protect, String system)
            throws SessionEndedException {
        recorder.enter(Stage.DATA_CONNECTION);
        Reply reply = connection.send(mode.name(), "");
        if (reply.code().outcome() != Outcome.POSITIVE_COMPLETION) {
            recorder.passed();
            return Reached.NOTHING;
        }
        OptionalInt port = mode == Mode.PASV ? offeredAddress(reply) : offeredPort(reply);
        if (port.isEmpty()) {
            recorder.passed();
            return Reached.PORT;
        }
        Optional<DataConnection> data = open(port.getAsInt());
        recorder.passed();
        if (data.isEmpty()) {
            return Reached.PORT;
        }
        recorder.enter(Stage.LISTING);
        boolean listed = transfer(data.get(), verb, protect, system);
        recorder.passed();
        return listed ? Reached.LISTING : Reached.CONNECTION;
    }

    private Optional<DataConnection> open(int port) throws SessionEndedException {
        InetAddress peer = connection.peer();
        if (!policy.allows(peer, port)) {
            recorder.remark("This site does not connect to port %d.".formatted(port));
            return Optional.empty();
        }
        return connection.openData(peer, port);
    }

    private OptionalInt offeredPort(Reply reply) {
        return ExtendedPassivePort.parse(reply.lastText()).stream()
                .mapToInt(ExtendedPassivePort::port)
                .findFirst();
    }

    private OptionalInt offeredAddress(Reply reply) {
        Optional<PassiveAddress> offered = PassiveAddress.parse(reply.lastText());
        offered.map(PassiveAddress::host)
                .filter(host -> !host.equals(connection.peer().getHostAddress()))
                .ifPresent(this::remarkOnAddress);
        return offered.stream().mapToInt(PassiveAddress::port).findFirst();
    }

    private void remarkOnAddress(String host) {
        recorder.remark(
                "The reply offers %s, but the server is %s. The probe connects to the server's own address, as many clients do."
                        .formatted(host, connection.peer().getHostAddress()));
    }

    private boolean transfer(DataConnection data, String verb, boolean protect, String system)
            throws SessionEndedException {
        Reply reply;
        try (data) {
            reply = connection.send(verb, "");
            if (reply.code().outcome().isNegative()) {
                return false;
            }
            receive(data, verb, protect, system);
        }
        if (reply.code().outcome() == Outcome.POSITIVE_PRELIMINARY) {
            reply = connection.await(settings.replyTimeout());
        }
        return reply.code().outcome() == Outcome.POSITIVE_COMPLETION;
    }

    private void receive(DataConnection data, String verb, boolean protect, String system)
            throws SessionEndedException {
        if (protect && !data.secure()) {
            return;
        }
        var received = new ByteArrayOutputStream();
        boolean complete = data.readAll(received);
        int entries = CommonsNetClient.countEntries(received.toByteArray(), verb, system);
        recorder.add(
                (at, stage) -> new ListingReceived(at, stage, received.size(), entries, complete));
    }

    private void settle(Map<Mode, Reached> reached) {
        boolean connected = reached.values().stream().anyMatch(r -> r.compareTo(Reached.PORT) > 0);
        boolean broken = reached.containsValue(Reached.PORT);
        if (!connected) {
            recorder.settle(
                    Stage.DATA_CONNECTION,
                    StageOutcome.FAILED,
                    broken
                            ? "No data connection could be opened."
                            : "The server offers no passive mode.");
            return;
        }
        recorder.settle(
                Stage.DATA_CONNECTION,
                broken ? StageOutcome.WARNED : StageOutcome.PASSED,
                broken ? "It works in one passive mode only." : "");
        boolean listed = reached.containsValue(Reached.LISTING);
        boolean refused = reached.containsValue(Reached.CONNECTION);
        recorder.settle(
                Stage.LISTING,
                !listed ? StageOutcome.FAILED : refused ? StageOutcome.WARNED : StageOutcome.PASSED,
                !listed
                        ? "The server sends no listing."
                        : refused ? "One of two listings was refused." : "");
    }
}
