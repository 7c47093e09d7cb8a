package dev.replydesk.probe;

import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.EndlessReplyException;
import dev.replydesk.protocol.Irregularity;
import dev.replydesk.protocol.Reply;
import dev.replydesk.protocol.ReplyReader;
import dev.replydesk.protocol.ServerAnswer;
import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.TlsFailure;
import dev.replydesk.transcript.TranscriptEvent.ConnectFailed;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import dev.replydesk.transcript.TranscriptEvent.ConnectionLost;
import dev.replydesk.transcript.TranscriptEvent.NoReply;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A control connection; what happens on it goes to the recorder. */
final class FtpConnection implements Closeable {
    /** A server that speaks something else is not listened to for longer. */
    private static final int MAX_UNREADABLE = 5;

    /** What belongs to a broken line follows it at once. */
    private static final Duration PATIENCE_AFTER_UNREADABLE = Duration.ofSeconds(2);

    private static final Duration PATIENCE_FOR_PLAIN_TEXT = Duration.ofMillis(500);

    /** Once replies were out of step, this long is listened for another one. */
    private static final Duration PATIENCE_FOR_UNASKED = Duration.ofMillis(300);

    private static final int MAX_WAITS_FOR_UNASKED = 5;

    private final Recorder recorder;
    private final ProbeSettings settings;
    private final Timetable timetable;
    private final TlsSessions tls;
    private final CommonsNetClient client;
    private Duration patience;
    private int waitsForUnasked;
    private String tlsVersion = "";
    private @Nullable InetSocketAddress peer;
    private @Nullable InetAddress local;
    private @Nullable TappedSocket control;
    private @Nullable ReplyReader replies;

    /**
     * @param judge says what is wrong with certificates; null when nobody wants to know
     */
    FtpConnection(
            ProbeTarget target,
            Recorder recorder,
            ProbeSettings settings,
            @Nullable CertificateJudge judge) {
        this.recorder = recorder;
        this.settings = settings;
        timetable = recorder.timetable();
        patience = settings.replyTimeout();
        String host = target.hostWithoutBrackets();
        tls = new TlsSessions(host, judge);
        client = new CommonsNetClient(host, tls::context, this::newSocket, () -> await(patience));
    }

    private TappedSocket newSocket() {
        control = new TappedSocket(timetable.within(settings.replyTimeout()));
        return control;
    }

    /** Opens the control connection to this very address. */
    boolean connect(InetAddress address, int port) throws SessionEndedException {
        try {
            client.setConnectTimeout(millis(settings.connectTimeout()));
            client.connect(address, port);
            replies = new ReplyReader(client.input());
            peer = new InetSocketAddress(address, port);
            local = client.getLocalAddress();
        } catch (IOException failure) {
            stopIfCancelled();
            recorder.add(
                    (at, stage) ->
                            new ConnectFailed(
                                    at,
                                    stage,
                                    Channel.CONTROL,
                                    address.getHostAddress(),
                                    port,
                                    NetworkFailures.ofConnect(failure)));
            return false;
        }
        recorder.add(
                (at, stage) ->
                        new Connected(at, stage, Channel.CONTROL, address.getHostAddress(), port));
        return true;
    }

    /** The address that the control connection goes to. */
    InetAddress peer() {
        return Objects.requireNonNull(peer, "not connected").getAddress();
    }

    int peerPort() {
        return Objects.requireNonNull(peer, "not connected").getPort();
    }

    /** The address of this side of the control connection. */
    InetAddress local() {
        return Objects.requireNonNull(local, "not connected");
    }

    /** The TLS sessions that data connections may resume. */
    TlsSessions tls() {
        return tls;
    }

    /** The version of TLS that was agreed on; empty while there is none. */
    String tlsVersion() {
        return tlsVersion;
    }

    /** Waits for the next reply; a 1yz means that there is one more to wait for. */
    Reply await(Duration time) throws SessionEndedException {
        ReplyReader reader = Objects.requireNonNull(replies, "not connected");
        TappedSocket socket = Objects.requireNonNull(control, "not connected");
        socket.deadline(timetable.within(time));
        long start = System.nanoTime();
        int unreadable = 0;
        while (true) {
            try {
                ServerAnswer answer = reader.read();
                recorder.received(answer);
                if (answer instanceof Reply reply) {
                    suspectIfOdd(reply);
                    return reply;
                }
                if (++unreadable >= MAX_UNREADABLE) {
                    throw notFtp();
                }
                socket.deadline(timetable.within(PATIENCE_AFTER_UNREADABLE));
            } catch (SessionEndedException ended) {
                throw ended;
            } catch (IOException failure) {
                stopIfCancelled();
                throw noReply(failure, reader, unreadable > 0, System.nanoTime() - start);
            }
        }
    }

    private static SessionEndedException notFtp() {
        return SessionEndedException.lost("The server does not answer with FTP replies.");
    }

    private SessionEndedException noReply(
            IOException failure, ReplyReader reader, boolean spoke, long waited)
            throws SessionEndedException {
        var unfinished = reader.unfinished();
        if (unfinished.isPresent()) {
            recorder.received(unfinished.get());
        }
        if (failure instanceof EndlessReplyException) {
            return SessionEndedException.over("The server sends a reply without an end.");
        }
        if (failure instanceof SocketTimeoutException) {
            if (spoke) {
                return notFtp();
            }
            recorder.add((at, stage) -> new NoReply(at, stage, Duration.ofNanos(waited)));
            return new SessionEndedException(
                    SessionEndedException.Kind.SILENT, "No complete reply came in time.");
        }
        if (failure instanceof SSLException) {
            recorder.tlsFailed(Channel.CONTROL, failure, tls);
            return SessionEndedException.lost("TLS broke on the control connection.");
        }
        boolean reset = !(failure instanceof EOFException);
        recorder.add((at, stage) -> new ConnectionLost(at, stage, Channel.CONTROL, reset));
        return SessionEndedException.lost("The server ended the control connection.");
    }

    /** Sends one command and waits for its first reply. */
    Reply send(String verb, String argument) throws SessionEndedException {
        return send(verb, argument, settings.replyTimeout());
    }

    /** Sends one command and waits so long for its first reply. */
    Reply send(String verb, String argument, Duration time) throws SessionEndedException {
        if (timetable.isOver()) {
            recorder.remark("The time for this probe is over.");
            throw SessionEndedException.over("The time for this probe is over.");
        }
        recordUnasked();
        recorder.sent(new Command(verb, argument));
        boolean bare = argument.isEmpty() && !verb.equals("PASS");
        patience = time;
        try {
            return client.exchange(verb, bare ? null : argument);
        } catch (SessionEndedException ended) {
            throw ended;
        } catch (IOException notSent) {
            return await(time);
        }
    }

    /**
     * Ends the session at a reply that announces the end: 421 (RFC 959 section 4.2.2), and what
     * vsftpd says when its process gives up.
     */
    void demandAlive(Reply reply) throws SessionEndedException {
        if (reply.code().value() == 421 || reply.lastText().startsWith("OOPS:")) {
            throw SessionEndedException.lost(
                    "The server ends the session with %s.".formatted(reply.code()));
        }
    }

    /** Asks as a web browser would, to learn whether a silent port is a web server's. */
    void askForWebPage() throws SessionEndedException {
        recorder.sent(new Command("GET", "/ HTTP/1.0"));
        try {
            client.write("GET / HTTP/1.0\r\n\r\n");
        } catch (IOException notSent) {
            recorder.remark("The request could not be sent.");
        }
        await(PATIENCE_AFTER_UNREADABLE);
    }

    /** Begins a TLS handshake by hand and gives back the first record of the answer. */
    byte[] exchangeHello(byte[] hello) throws IOException {
        TappedSocket socket = Objects.requireNonNull(control, "not connected");
        socket.deadline(timetable.within(settings.replyTimeout()));
        socket.getOutputStream().write(hello);
        return TlsHello.readRecord(socket.getInputStream());
    }

    /** From the next command on, what nobody asked for is waited for. */
    private void suspectIfOdd(Reply reply) {
        if (reply.irregularities().contains(Irregularity.MIXED_CODES)) {
            waitsForUnasked = MAX_WAITS_FOR_UNASKED;
        }
    }

    /** What lies there before we ask answers no command, and must not answer the next one. */
    private void recordUnasked() throws SessionEndedException {
        ReplyReader reader = Objects.requireNonNull(replies, "not connected");
        TappedSocket socket = Objects.requireNonNull(control);
        try {
            while (reader.hasInput()) {
                socket.deadline(timetable.within(PATIENCE_AFTER_UNREADABLE));
                recorder.received(reader.read());
                waitsForUnasked = MAX_WAITS_FOR_UNASKED;
            }
            while (waitsForUnasked > 0) {
                waitsForUnasked--;
                socket.deadline(timetable.within(PATIENCE_FOR_UNASKED));
                recorder.received(reader.read());
            }
        } catch (SessionEndedException ended) {
            throw ended;
        } catch (SocketTimeoutException nothingMore) {
            stopIfCancelled();
        } catch (IOException failure) {
            stopIfCancelled();
            throw noReply(failure, reader, false, 0);
        }
    }

    /** A reply was missing, so that the next one may be the answer to an earlier command. */
    void suspect() {
        waitsForUnasked = MAX_WAITS_FOR_UNASKED;
    }

    /** Performs the TLS handshake on the control connection. */
    boolean secure(Duration time) throws SessionEndedException {
        recordUnasked();
        TappedSocket socket = Objects.requireNonNull(control, "not connected");
        socket.deadline(timetable.within(time));
        socket.remember();
        try {
            SSLSocket encrypted = client.negotiate();
            socket.remembered();
            tlsVersion = encrypted.getSession().getProtocol();
            replies = new ReplyReader(client.input());
            recorder.add(
                    (at, stage) -> tls.established(at, stage, Channel.CONTROL, encrypted, false));
            return true;
        } catch (IOException failure) {
            stopIfCancelled();
            byte[] plain = socket.remembered();
            TlsFailure kind = recorder.tlsFailed(Channel.CONTROL, failure, tls);
            if (kind == TlsFailure.NOT_TLS) {
                recordPlainText(plain, socket);
            }
            return false;
        }
    }

    /** JSSE took the first bytes for TLS; the rest of the plain text follows on the socket. */
    private void recordPlainText(byte[] start, TappedSocket socket) throws SessionEndedException {
        socket.deadline(timetable.within(PATIENCE_FOR_PLAIN_TEXT));
        var reader = new ReplyReader(plainText(start, socket));
        try {
            while (true) {
                recorder.received(reader.read());
            }
        } catch (SessionEndedException ended) {
            throw ended;
        } catch (IOException end) {
            stopIfCancelled();
            var rest = reader.unfinished();
            if (rest.isPresent()) {
                recorder.received(rest.get());
            }
        }
    }

    private static InputStream plainText(byte[] start, TappedSocket socket) {
        var first = new ByteArrayInputStream(start);
        try {
            return new SequenceInputStream(first, socket.getInputStream());
        } catch (IOException closed) {
            return first;
        }
    }

    private int millis(Duration time) {
        return (int) Math.max(1, timetable.within(time).remaining().toMillis());
    }

    static void stopIfCancelled() throws SessionEndedException {
        if (Thread.currentThread().isInterrupted()) {
            throw SessionEndedException.over("The probe was stopped.");
        }
    }

    @Override
    public void close() {
        try (Socket beneath = control) {
            client.disconnect();
        } catch (IOException closedAlready) {
            // There is nothing left to close.
        }
    }
}
