package dev.replydesk.probe;

import dev.replydesk.transcript.TranscriptEvent.ActiveConnection;
import dev.replydesk.transcript.TranscriptEvent.ActivePortOpened;
import dev.replydesk.transcript.TranscriptEvent.NoActiveConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A port on this side to which the server is asked to connect. It is open for one transfer and for
 * the server alone.
 */
final class ActivePath implements DataPath {
    /** Whoever connects here to keep the server out does not get far. */
    private static final int MAX_STRANGERS = 5;

    private final FtpConnection control;
    private final Recorder recorder;
    private final ProbeSettings settings;
    private final TappingListener listener;
    private @Nullable DataConnection established;

    private ActivePath(
            FtpConnection control,
            Recorder recorder,
            ProbeSettings settings,
            TappingListener listener) {
        this.control = control;
        this.recorder = recorder;
        this.settings = settings;
        this.listener = listener;
    }

    /** Opens a port on the address that the server knows from the control connection. */
    static Optional<ActivePath> open(
            FtpConnection control, Recorder recorder, ProbeSettings settings) {
        try {
            var listener = new TappingListener(recorder.timetable());
            InetAddress local = control.local();
            listener.bind(new InetSocketAddress(local, 0), MAX_STRANGERS);
            recorder.add(
                    (at, stage) ->
                            new ActivePortOpened(
                                    at, stage, local.getHostAddress(), listener.getLocalPort()));
            return Optional.of(new ActivePath(control, recorder, settings, listener));
        } catch (IOException none) {
            recorder.remark("This machine has no port to listen on.");
            return Optional.empty();
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public Optional<DataConnection> connection() throws SessionEndedException {
        Deadline patience = recorder.timetable().within(settings.connectTimeout());
        Duration most = patience.remaining();
        try {
            for (int strangers = 0; strangers < MAX_STRANGERS; strangers++) {
                listener.setSoTimeout((int) Math.max(1, patience.remaining().toMillis()));
                var socket = (TappedSocket) listener.accept();
                if (admit(socket)) {
                    var connection =
                            new DataConnection(
                                    socket,
                                    control.tls(),
                                    control.peerPort(),
                                    recorder,
                                    settings.replyTimeout());
                    established = connection;
                    return Optional.of(connection);
                }
            }
        } catch (SocketTimeoutException nobody) {
            recorder.add((at, stage) -> new NoActiveConnection(at, stage, most));
        } catch (IOException closed) {
            FtpConnection.stopIfCancelled();
        }
        return Optional.empty();
    }

    private boolean admit(Socket socket) throws IOException {
        InetAddress from = socket.getInetAddress();
        boolean server = from.equals(control.peer());
        recorder.add(
                (at, stage) ->
                        new ActiveConnection(
                                at, stage, from.getHostAddress(), socket.getPort(), server));
        if (!server) {
            socket.close();
        }
        return server;
    }

    @Override
    public void close() {
        try (listener) {
            if (established != null) {
                established.close();
            }
        } catch (IOException closedAlready) {
            // There is nothing left to close.
        }
    }

    /** Accepts sockets that end every read at a deadline. */
    private static final class TappingListener extends ServerSocket {
        private final Timetable timetable;

        TappingListener(Timetable timetable) throws IOException {
            this.timetable = timetable;
        }

        @Override
        public Socket accept() throws IOException {
            var socket = new TappedSocket(timetable.within(Duration.ofSeconds(1)));
            implAccept(socket);
            return socket;
        }
    }
}
