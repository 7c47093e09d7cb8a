package dev.replydesk.probe;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A port that answers no connection attempt, as behind a firewall: its queue is full. */
final class BlockedPort implements Closeable {
    private static final int MORE_THAN_FIT = 8;
    private static final int PATIENCE_MILLIS = 200;

    private final ServerSocket listener;
    private final List<Socket> waiting = new ArrayList<>();

    BlockedPort() {
        try {
            listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
            fill();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void fill() throws IOException {
        for (int i = 0; i < MORE_THAN_FIT; i++) {
            var socket = new Socket();
            waiting.add(socket);
            try {
                socket.connect(
                        new InetSocketAddress(listener.getInetAddress(), port()), PATIENCE_MILLIS);
            } catch (IOException full) {
                return;
            }
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : waiting) {
            socket.close();
        }
        listener.close();
    }
}
