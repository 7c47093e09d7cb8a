package dev.replydesk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A server on 127.0.0.1 that plays a script to every client, however it may misbehave.
 *
 * <pre>
 * &lt; 220 Ready                     sends a line; {pasv} and {port} open a passive listener
 * &gt; USER anonymous                expects a line; a trailing * matches any rest
 * ! stall                         stays silent until the client leaves (also: mute-tls)
 * ! close                         ! reset
 * ! bare-lf 220 Ready             a line that ends with LF only
 * ! raw 220\r\n\xff               bytes, no line end added
 * ! repeat 1000 220-Welcome       a line many times
 * ! fill 100000 x                 a character many times, no line end
 * ! pause 200                     milliseconds
 * ! data one\r\n                  accepts a data connection, sends this, closes it
 * ! tls                           TLS handshake on the control connection
 * </pre>
 *
 * A client line that does not match ends the connection. After the last step the server ends its
 * side and lets the client say goodbye.
 */
public final class ScriptedFtpServer implements AutoCloseable {
    private static final Duration SETTLE_LIMIT = Duration.ofSeconds(2);

    private final List<FtpScript> scripts;
    private final ServerSocket listener;
    private final List<ScriptedConnection> connections = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private ScriptedFtpServer(List<FtpScript> scripts) throws IOException {
        this.scripts = scripts;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** The first connection gets the first script and so on; the last one repeats. */
    public static ScriptedFtpServer playing(String first, String... next) {
        try {
            var server =
                    new ScriptedFtpServer(
                            Stream.concat(Stream.of(first), Stream.of(next))
                                    .map(FtpScript::parse)
                                    .toList());
            server.threads.execute(server::acceptAll);
            return server;
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    /**
     * What clients sent on the control connection, line by line. Lines after the last step may
     * still be on their way: a script that cares for a QUIT should expect it.
     */
    public List<String> received() {
        return List.copyOf(received);
    }

    public int connections() {
        return connections.size();
    }

    /** Fails unless every script was played, and each connection's to the end of it. */
    public void verifyPlayed() {
        long end = System.nanoTime() + SETTLE_LIMIT.toNanos();
        while (!isSettled() && System.nanoTime() < end) {
            pause();
        }
        if (connections.size() < scripts.size()) {
            throw new AssertionError(
                    "%d scripts, but %d connections".formatted(scripts.size(), connections.size()));
        }
        List<String> complaints =
                connections.stream()
                        .map(ScriptedConnection::complaint)
                        .flatMap(Optional::stream)
                        .toList();
        if (!complaints.isEmpty()) {
            throw new AssertionError(String.join("\n", complaints) + "\n  Received: " + received());
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            threads.shutdownNow();
            connections.forEach(ScriptedConnection::close);
            if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A scripted connection does not end");
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    private void acceptAll() {
        try {
            while (!listener.isClosed()) {
                Socket socket = listener.accept();
                int number = Math.min(connections.size(), scripts.size() - 1);
                var connection = new ScriptedConnection(scripts.get(number), socket, received::add);
                connections.add(connection);
                start(connection);
            }
        } catch (IOException ex) {
            // The server was closed.
        }
    }

    private void start(ScriptedConnection connection) {
        try {
            threads.execute(connection);
        } catch (RejectedExecutionException ex) {
            connection.close();
        }
    }

    private boolean isSettled() {
        return connections.size() >= scripts.size()
                && connections.stream().allMatch(ScriptedConnection::isSettled);
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }
}
