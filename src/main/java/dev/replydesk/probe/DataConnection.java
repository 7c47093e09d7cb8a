package dev.replydesk.probe;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.DataEnd;
import dev.replydesk.transcript.Direction;
import dev.replydesk.transcript.TranscriptEvent.DataTransferred;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One data connection, for one transfer in one direction. */
final class DataConnection implements Closeable {
    /** How long a data connection may be silent. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How long a server may take to end its side after an upload. */
    private static final Duration PATIENCE_AFTER_UPLOAD = Duration.ofSeconds(1);

    private static final int BUFFER = 16 * 1024;

    private final TappedSocket plain;
    private final TlsSessions tls;
    private final int controlPort;
    private final Recorder recorder;
    private final Duration patience;
    private @Nullable SSLSocket encrypted;

    DataConnection(
            TappedSocket plain,
            TlsSessions tls,
            int controlPort,
            Recorder recorder,
            Duration replyTimeout) {
        this.plain = plain;
        this.tls = tls;
        this.controlPort = controlPort;
        this.recorder = recorder;
        patience = replyTimeout.compareTo(PATIENCE) < 0 ? replyTimeout : PATIENCE;
    }

    private void waitAtMost(Duration time) {
        plain.deadline(recorder.timetable().within(time));
    }

    /** Performs the TLS handshake; false when it fails, which is then in the transcript. */
    boolean secure() throws SessionEndedException {
        int before = tls.fullHandshakes();
        waitAtMost(patience);
        try {
            SSLSocket socket = tls.over(plain, controlPort);
            socket.startHandshake();
            boolean resumed = tls.fullHandshakes() == before;
            recorder.add((at, stage) -> tls.established(at, stage, Channel.DATA, socket, resumed));
            encrypted = socket;
            return true;
        } catch (IOException failure) {
            FtpConnection.stopIfCancelled();
            recorder.tlsFailed(Channel.DATA, failure, tls);
            return false;
        }
    }

    private Socket socket() {
        return encrypted == null ? plain : encrypted;
    }

    /**
     * Reads until the server closes the connection, and closes it too: an encrypted socket then
     * sends the close_notify that careful servers wait for.
     *
     * @param most how many bytes are enough
     * @param received takes the bytes
     */
    DataEnd read(int most, ByteArrayOutputStream received) throws SessionEndedException {
        long start = System.nanoTime();
        DataEnd end = readAndClose(most, received);
        FtpConnection.stopIfCancelled();
        record(Direction.RECEIVED, received.size(), start, end);
        return end;
    }

    private DataEnd readAndClose(int most, ByteArrayOutputStream received) {
        try (Socket socket = socket();
                InputStream input = socket.getInputStream()) {
            byte[] buffer = new byte[BUFFER];
            while (received.size() <= most) {
                waitAtMost(patience);
                int count = input.read(buffer);
                if (count < 0) {
                    return orderlyEnd();
                }
                received.write(buffer, 0, count);
            }
            return DataEnd.LIMIT;
        } catch (SocketTimeoutException silent) {
            return DataEnd.TIMED_OUT;
        } catch (IOException broken) {
            return DataEnd.BROKEN;
        }
    }

    /** JSSE passes over a missing close_notify; then it read the end of the socket instead. */
    private DataEnd orderlyEnd() {
        if (encrypted == null) {
            return DataEnd.CLOSED;
        }
        return plain.hasEnded() ? DataEnd.NO_CLOSE_NOTIFY : DataEnd.CLOSE_NOTIFY;
    }

    /** Sends all of it and closes the connection, which tells the server that it is all. */
    DataEnd write(byte[] content) throws SessionEndedException {
        long start = System.nanoTime();
        DataEnd end = writeAndClose(content);
        FtpConnection.stopIfCancelled();
        record(Direction.SENT, content.length, start, end);
        return end;
    }

    private DataEnd writeAndClose(byte[] content) {
        try (Socket socket = socket()) {
            OutputStream output = socket.getOutputStream();
            output.write(content);
            output.flush();
            if (encrypted == null) {
                return DataEnd.CLOSED;
            }
            socket.shutdownOutput();
            waitAtMost(PATIENCE_AFTER_UPLOAD);
            takeTickets(socket.getInputStream());
            return DataEnd.CLOSE_NOTIFY;
        } catch (IOException broken) {
            return DataEnd.BROKEN;
        }
    }

    /** TLS 1.3 hands out tickets for the next data connection when it likes: read to the end. */
    private static void takeTickets(InputStream input) {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException noMore) {
            // The upload is complete; the server need not end in good order.
        }
    }

    private void record(Direction direction, long bytes, long start, DataEnd end) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        recorder.add((at, stage) -> new DataTransferred(at, stage, direction, bytes, took, end));
    }

    @Override
    public void close() {
        try {
            socket().close();
        } catch (IOException closedAlready) {
            // There is nothing left to close.
        }
    }
}
