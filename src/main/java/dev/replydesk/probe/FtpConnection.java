package dev.replydesk.probe;

import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.EndlessReplyException;
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
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** A control connection with its data connections; what happens on them goes to the recorder. */
final class FtpConnection implements Closeable {
    /** A server that speaks something else is not listened to for longer. */
    private static final int MAX_UNREADABLE = 5;

    /** What belongs to a broken line follows it at once. */
    private static final Duration PATIENCE_AFTER_UNREADABLE = Duration.ofSeconds(2);

    private static final Duration PATIENCE_FOR_PLAIN_TEXT = Duration.ofMillis(500);

    private final Recorder recorder;
    private final ProbeSettings settings;
    private final Deadline whole;
    private final TlsSessions tls;
    private final CommonsNetClient client;
    private @Nullable TappedSocket control;
    private @Nullable ReplyReader replies;

    FtpConnection(
            String host,
            Recorder recorder,
            ProbeSettings settings,
            Deadline whole,
            @Nullable CertificateJudge judge) {
        this.recorder = recorder;
        this.settings = settings;
        this.whole = whole;
        tls = new TlsSessions(host, judge);
        client =
                new CommonsNetClient(
                        host, tls.context(), this::newSocket, () -> await(settings.replyTimeout()));
    }

    private TappedSocket newSocket() {
        control = new TappedSocket(whole.within(settings.replyTimeout()));
        return control;
    }

    /** Opens the control connection to this very address. */
    boolean connect(InetAddress address, int port) throws SessionEndedException {
        try {
            client.setConnectTimeout(millis(settings.connectTimeout()));
            client.connect(address, port);
            replies = new ReplyReader(client.input());
        } catch (IOException failure) {
            connectFailed(Channel.CONTROL, address, port, failure);
            return false;
        }
        recorder.add(
                (at, stage) ->
                        new Connected(at, stage, Channel.CONTROL, address.getHostAddress(), port));
        return true;
    }

    private void connectFailed(Channel channel, InetAddress address, int port, IOException failure)
            throws SessionEndedException {
        stopIfCancelled();
        recorder.add(
                (at, stage) ->
                        new ConnectFailed(
                                at,
                                stage,
                                channel,
                                address.getHostAddress(),
                                port,
                                NetworkFailures.ofConnect(failure)));
    }

    /** The address that the control connection goes to. */
    InetAddress peer() {
        return client.getRemoteAddress();
    }

    /** Waits for the next reply; a 1yz means that there is one more to wait for. */
    Reply await(Duration patience) throws SessionEndedException {
        ReplyReader reader = Objects.requireNonNull(replies, "not connected");
        TappedSocket socket = Objects.requireNonNull(control, "not connected");
        socket.deadline(whole.within(patience));
        long start = System.nanoTime();
        int unreadable = 0;
        while (true) {
            try {
                ServerAnswer answer = reader.read();
                recorder.received(answer);
                if (answer instanceof Reply reply) {
                    return reply;
                }
                if (++unreadable >= MAX_UNREADABLE) {
                    throw new SessionEndedException("The server does not answer with FTP replies.");
                }
                socket.deadline(whole.within(PATIENCE_AFTER_UNREADABLE));
            } catch (SessionEndedException ended) {
                throw ended;
            } catch (IOException failure) {
                stopIfCancelled();
                throw noReply(failure, reader, unreadable > 0, System.nanoTime() - start);
            }
        }
    }

    private SessionEndedException noReply(
            IOException failure, ReplyReader reader, boolean spoke, long waited)
            throws SessionEndedException {
        var unfinished = reader.unfinished();
        if (unfinished.isPresent()) {
            recorder.received(unfinished.get());
        }
        if (failure instanceof EndlessReplyException) {
            return new SessionEndedException("The server sends a reply without an end.");
        }
        if (failure instanceof SocketTimeoutException) {
            if (spoke) {
                return new SessionEndedException("The server does not answer with FTP replies.");
            }
            recorder.add((at, stage) -> new NoReply(at, stage, Duration.ofNanos(waited)));
            return new SessionEndedException("No complete reply came in time.");
        }
        if (failure instanceof SSLException) {
            recorder.tlsFailed(Channel.CONTROL, failure);
            return new SessionEndedException("TLS broke on the control connection.");
        }
        boolean reset = !(failure instanceof EOFException);
        recorder.add((at, stage) -> new ConnectionLost(at, stage, Channel.CONTROL, reset));
        return new SessionEndedException("The server ended the control connection.");
    }

    /** Sends one command and waits for its first reply. */
    Reply send(String verb, String argument) throws SessionEndedException {
        if (whole.isOver()) {
            recorder.remark("The time for this probe is over.");
            throw new SessionEndedException("The time for this probe is over.");
        }
        recordUnasked();
        recorder.sent(new Command(verb, argument));
        boolean bare = argument.isEmpty() && !verb.equals("PASS");
        try {
            return client.exchange(verb, bare ? null : argument);
        } catch (SessionEndedException ended) {
            throw ended;
        } catch (IOException notSent) {
            return await(settings.replyTimeout());
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

    /** What lies there before we ask answers no command, and must not answer the next one. */
    private void recordUnasked() throws SessionEndedException {
        ReplyReader reader = Objects.requireNonNull(replies, "not connected");
        try {
            while (reader.hasInput()) {
                Objects.requireNonNull(control).deadline(whole.within(PATIENCE_AFTER_UNREADABLE));
                recorder.received(reader.read());
            }
        } catch (SessionEndedException ended) {
            throw ended;
        } catch (IOException failure) {
            stopIfCancelled();
            throw noReply(failure, reader, false, 0);
        }
    }

    /** Performs the TLS handshake on the control connection. */
    boolean secure(Duration patience) throws SessionEndedException {
        recordUnasked();
        TappedSocket socket = Objects.requireNonNull(control, "not connected");
        socket.deadline(whole.within(patience));
        socket.remember();
        try {
            SSLSession session = client.negotiate();
            socket.remembered();
            replies = new ReplyReader(client.input());
            recorder.add(
                    (at, stage) -> tls.established(at, stage, Channel.CONTROL, session, false));
            return true;
        } catch (IOException failure) {
            stopIfCancelled();
            byte[] plain = socket.remembered();
            recorder.tlsFailed(Channel.CONTROL, failure);
            if (NetworkFailures.ofHandshake(failure) == TlsFailure.NOT_TLS) {
                recordPlainText(plain, socket);
            }
            return false;
        }
    }

    /** JSSE took the first bytes for TLS; the rest of the plain text follows on the socket. */
    private void recordPlainText(byte[] start, TappedSocket socket) throws SessionEndedException {
        socket.deadline(whole.within(PATIENCE_FOR_PLAIN_TEXT));
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

    /** Opens a data connection in passive mode, to the address that was judged. */
    Optional<DataConnection> openData(InetAddress address, int port) throws SessionEndedException {
        var socket = new TappedSocket(whole.within(settings.replyTimeout()));
        try {
            socket.connect(new InetSocketAddress(address, port), millis(settings.connectTimeout()));
        } catch (IOException failure) {
            connectFailed(Channel.DATA, address, port, failure);
            return Optional.empty();
        }
        recorder.add(
                (at, stage) ->
                        new Connected(at, stage, Channel.DATA, address.getHostAddress(), port));
        return Optional.of(
                new DataConnection(
                        socket,
                        tls,
                        client.getRemotePort(),
                        recorder,
                        whole.within(settings.replyTimeout())));
    }

    private int millis(Duration time) {
        return (int) Math.max(1, whole.within(time).remaining().toMillis());
    }

    private static void stopIfCancelled() throws SessionEndedException {
        if (Thread.currentThread().isInterrupted()) {
            throw new SessionEndedException("The probe was stopped.");
        }
    }

    @Override
    public void close() {
        try {
            client.disconnect();
        } catch (IOException closedAlready) {
            // There is nothing left to close.
        }
    }
}
