package dev.replydesk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A way to a server on this machine that can be cut, and that notes what clients sent. */
public final class CuttableLine implements AutoCloseable {
    private static final int BUFFER = 8_192;

    private final int target;
    private final ServerSocket listener;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> sent = new CopyOnWriteArrayList<>();

    private CuttableLine(int target) throws IOException {
        this.target = target;
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    public static CuttableLine to(int port) {
        try {
            var line = new CuttableLine(port);
            Thread.ofVirtual().start(line::acceptAll);
            return line;
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** What clients sent, in pieces as they came. */
    public List<String> sent() {
        return List.copyOf(sent);
    }

    /** Ends every connection that is open now. */
    public void cut() {
        open.forEach(CuttableLine::closeQuietly);
    }

    @Override
    public void close() {
        closeQuietly(listener);
        cut();
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket client = listener.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(client);
                open.add(server);
                Thread.ofVirtual().start(() -> pass(client, server, true));
                Thread.ofVirtual().start(() -> pass(server, client, false));
            }
        } catch (IOException closed) {
            // The line was closed.
        }
    }

    private void pass(Socket from, Socket to, boolean note) {
        var bytes = new byte[BUFFER];
        try (from;
                to) {
            for (int count = from.getInputStream().read(bytes);
                    count >= 0;
                    count = from.getInputStream().read(bytes)) {
                if (note) {
                    sent.add(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
                }
                to.getOutputStream().write(bytes, 0, count);
            }
        } catch (IOException cut) {
            // One side has gone, so the other goes as well.
        }
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception gone) {
            // It is closed in any case.
        }
    }
}
