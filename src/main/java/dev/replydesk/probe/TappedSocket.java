package dev.replydesk.probe;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import jdk.net.ExtendedSocketOptions;

/**
 * A socket that ends every read at a deadline, however slowly the bytes drip, takes a bounded
 * number of bytes, and remembers what came during a TLS handshake: should it turn out to be plain
 * text, it is not lost.
 */
final class TappedSocket extends Socket {
    private static final long MAX_BYTES = 8L * 1024 * 1024;
    private static final int MAX_REMEMBERED = 16 * 1024;

    private static final boolean CAN_ACKNOWLEDGE_AT_ONCE = canAcknowledgeAtOnce();

    private Deadline deadline;
    private final ByteArrayOutputStream remembered = new ByteArrayOutputStream();
    private boolean remembering;
    private boolean ended;
    private long received;

    TappedSocket(Deadline deadline) {
        this.deadline = deadline;
    }

    /** Until when the next reads may wait. */
    void deadline(Deadline next) {
        deadline = next;
    }

    /** From now on the bytes that come are remembered, up to a limit. */
    void remember() {
        remembered.reset();
        remembering = true;
    }

    /** The bytes since {@link #remember()}, which ends here. */
    byte[] remembered() {
        remembering = false;
        return remembered.toByteArray();
    }

    /** Whether the other side closed the connection, and this side noticed. */
    boolean hasEnded() {
        return ended;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                waitNoLongerThanAllowed();
                acknowledgeAtOnce();
                int count = super.read(bytes, offset, length);
                ended |= count < 0;
                take(bytes, offset, count);
                return count;
            }
        };
    }

    /** TLS writes the parts of a message one by one; none is to wait for the last one's ACK. */
    @Override
    public OutputStream getOutputStream() throws IOException {
        setTcpNoDelay(true);
        return super.getOutputStream();
    }

    private static boolean canAcknowledgeAtOnce() {
        try (var socket = new Socket()) {
            return socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
        } catch (IOException notOpen) {
            return false;
        }
    }

    private void waitNoLongerThanAllowed() throws SocketException, SocketTimeoutException {
        long millis = deadline.remaining().toMillis();
        if (millis <= 0) {
            throw new SocketTimeoutException("Read timed out");
        }
        super.setSoTimeout((int) Math.min(millis, Integer.MAX_VALUE));
    }

    /**
     * Many servers send the end of a transfer only when its beginning was acknowledged, and the
     * operating system likes to wait with that for 40 ms.
     */
    private void acknowledgeAtOnce() throws IOException {
        if (CAN_ACKNOWLEDGE_AT_ONCE) {
            setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }

    /** The deadline decides; what a library asks for must not prolong it. */
    @Override
    public void setSoTimeout(int ignored) {}

    private void take(byte[] bytes, int offset, int count) throws IOException {
        if (count <= 0) {
            return;
        }
        received += count;
        if (received > MAX_BYTES) {
            throw new IOException("The server sent more than " + MAX_BYTES + " bytes");
        }
        if (remembering) {
            int room = MAX_REMEMBERED - remembered.size();
            remembered.write(bytes, offset, Math.min(count, Math.max(room, 0)));
        }
    }
}
