package dev.replydesk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens on a loopback address where nobody may connect, and counts who does. */
public final class Watchman implements AutoCloseable {
    private final ServerSocket listener;
    private final AtomicInteger visitors = new AtomicInteger();

    private Watchman(ServerSocket listener) {
        this.listener = listener;
        Thread.ofVirtual().start(this::count);
    }

    /**
     * @param port 0 for any
     */
    public static Watchman on(String address, int port) {
        try {
            return new Watchman(new ServerSocket(port, 50, InetAddress.getByName(address)));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private void count() {
        while (!listener.isClosed()) {
            try {
                listener.accept().close();
                visitors.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    public int visitors() {
        return visitors.get();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
