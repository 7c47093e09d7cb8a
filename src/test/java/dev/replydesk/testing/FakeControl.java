package dev.replydesk.testing;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** The wire of a fake session: lines in and out, bytes as they are, one char each. */
final class FakeControl implements Closeable {
    private static final int READ_MILLIS = 30_000;
    private static final int MAX_LINE = 16_384;

    private final Socket raw;
    private volatile Socket current;

    FakeControl(Socket socket) {
        raw = socket;
        current = socket;
    }

    InetAddress localAddress() {
        return raw.getLocalAddress();
    }

    InetAddress peer() {
        return raw.getInetAddress();
    }

    boolean isSecure() {
        return current != raw;
    }

    boolean isOpen() {
        return !raw.isClosed();
    }

    void write(String text) throws IOException {
        current.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        current.getOutputStream().flush();
    }

    /** The next line without its end; null when the client has left. */
    @Nullable String readLine() throws IOException {
        raw.setSoTimeout(READ_MILLIS);
        InputStream in = current.getInputStream();
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            if (line.size() > MAX_LINE) {
                throw new IOException("The client's line has no end");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /** Performs the server's side of the TLS handshake. */
    void secure(SSLContext context) throws IOException {
        var secured = (SSLSocket) context.getSocketFactory().createSocket(raw, null, true);
        secured.startHandshake();
        current = secured;
    }

    /** Hears nothing of what the client says until it leaves. */
    void ignoreAll() throws IOException {
        byte[] ignored = new byte[1024];
        while (raw.getInputStream().read(ignored) >= 0) {
            // The next bytes are ignored as well.
        }
    }

    void reset() throws IOException {
        raw.setSoLinger(true, 0);
        close();
    }

    /** Cuts the connection without a TLS goodbye, which could have to wait. */
    @Override
    public void close() {
        FakeDataPort.closeQuietly(raw);
    }
}
