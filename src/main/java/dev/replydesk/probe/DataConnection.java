package dev.replydesk.probe;

import dev.replydesk.transcript.Channel;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import javax.net.ssl.SSLSocket;

/** One data connection, open until it is read to its end. */
final class DataConnection implements Closeable {
    private static final int MAX_BYTES = 1024 * 1024;

    private final TappedSocket plain;
    private final TlsSessions tls;
    private final int controlPort;
    private final Recorder recorder;
    private Socket readable;

    DataConnection(
            TappedSocket plain,
            TlsSessions tls,
            int controlPort,
            Recorder recorder,
            Deadline deadline) {
        this.plain = plain;
        this.tls = tls;
        this.controlPort = controlPort;
        this.recorder = recorder;
        readable = plain;
        plain.deadline(deadline);
    }

    /** Performs the TLS handshake; false when it fails, which is then in the transcript. */
    boolean secure() throws SessionEndedException {
        int before = tls.fullHandshakes();
        try {
            SSLSocket encrypted = tls.over(plain, controlPort);
            encrypted.startHandshake();
            boolean resumed = tls.fullHandshakes() == before;
            recorder.add(
                    (at, stage) ->
                            tls.established(
                                    at, stage, Channel.DATA, encrypted.getSession(), resumed));
            readable = encrypted;
            return true;
        } catch (IOException failure) {
            if (Thread.currentThread().isInterrupted()) {
                throw new SessionEndedException("The probe was stopped.");
            }
            recorder.tlsFailed(Channel.DATA, failure);
            return false;
        }
    }

    /**
     * Reads until the server closes the connection, and closes it too: an encrypted socket then
     * sends the close_notify that careful servers wait for.
     *
     * @return whether the end came in good order and within the limits
     */
    boolean readAll(ByteArrayOutputStream received) {
        try (Socket socket = readable;
                InputStream input = socket.getInputStream()) {
            byte[] buffer = new byte[8192];
            int count;
            while ((count = input.read(buffer)) >= 0) {
                received.write(buffer, 0, count);
                if (received.size() > MAX_BYTES) {
                    return false;
                }
            }
            return true;
        } catch (IOException broken) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            readable.close();
        } catch (IOException closedAlready) {
            // There is nothing left to close.
        }
    }
}
