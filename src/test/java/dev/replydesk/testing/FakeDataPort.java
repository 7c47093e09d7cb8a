package dev.replydesk.testing;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Where the next data connection of a fake session comes from or goes to. */
final class FakeDataPort implements Closeable {
    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 20_000;

    private final SSLContext tls;
    private volatile @Nullable ServerSocket listener;
    private volatile @Nullable InetSocketAddress target;
    private volatile @Nullable Socket socket;

    FakeDataPort(SSLContext tls) {
        this.tls = tls;
    }

    /** Opens a new passive port, instead of the one before. */
    int listen(InetAddress address) throws IOException {
        close();
        var opened = new ServerSocket(0, 5, address);
        opened.setSoTimeout(CONNECT_MILLIS);
        listener = opened;
        return opened.getLocalPort();
    }

    /** Goes to the client's port (active mode), instead of waiting for it. */
    void target(InetSocketAddress address) {
        close();
        target = address;
    }

    boolean isSet() {
        return listener != null || target != null;
    }

    /** The connection, which lives until this is closed or set anew. */
    Socket open() throws IOException {
        ServerSocket passive = listener;
        InetSocketAddress active = target;
        Socket opened;
        if (passive != null) {
            opened = passive.accept();
            passive.close();
        } else if (active != null) {
            opened = new Socket();
            opened.connect(active, CONNECT_MILLIS);
        } else {
            throw new IOException("No data port was agreed on");
        }
        listener = null;
        target = null;
        socket = opened;
        opened.setSoTimeout(READ_MILLIS);
        return opened;
    }

    /** Performs the handshake of PROT P on the connection. */
    Socket secure(Socket plain) throws IOException {
        var secured = (SSLSocket) tls.getSocketFactory().createSocket(plain, null, true);
        secured.startHandshake();
        return secured;
    }

    @Override
    public void close() {
        closeQuietly(listener);
        closeQuietly(socket);
        listener = null;
        target = null;
        socket = null;
    }

    static void closeQuietly(@Nullable Closeable resource) {
        try {
            if (resource != null) {
                resource.close();
            }
        } catch (IOException closedAlready) {
            // Closing is all that was wanted.
        }
    }
}
