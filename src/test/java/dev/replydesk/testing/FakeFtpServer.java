package dev.replydesk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/**
 * A small, honest FTP server with files in memory, in which single behaviours can be replaced.
 *
 * <p>It takes commands in any order and many sessions at once; where the order of a session is the
 * point, {@link ScriptedFtpServer} is the tool.
 */
public final class FakeFtpServer implements AutoCloseable {
    /** The account; anonymous gets in as well. */
    public static final String USER = "mira";

    public static final String PASSWORD = "kD8-wm4_Zs";

    private final FakeSetup setup;
    private final ServerSocket listener;
    private final SSLContext tls;
    private final FakeFiles files;
    private final List<FakeSession> sessions = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private FakeFtpServer(FakeSetup setup) throws IOException {
        this.setup = setup;
        listener = new ServerSocket(0, 50, InetAddress.getByName(setup.address()));
        tls = setup.certificate().serverContext();
        files = new FakeFiles(setup.files());
    }

    /** A server without any fault, to be given one. */
    public static FakeSetup healthy() {
        return FakeSetup.usual();
    }

    static FakeFtpServer start(FakeSetup setup) {
        try {
            var server = new FakeFtpServer(setup);
            server.threads.execute(server::acceptAll);
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    public FakeFiles files() {
        return files;
    }

    /** What clients sent on control connections, line by line. */
    public List<String> received() {
        return List.copyOf(received);
    }

    /** How many control connections there were. */
    public int connections() {
        return sessions.size();
    }

    /** How many control connections are open. */
    public long openConnections() {
        return sessions.stream().filter(FakeSession::isOpen).count();
    }

    FakeSetup setup() {
        return setup;
    }

    SSLContext tls() {
        return tls;
    }

    void heard(String line) {
        received.add(line);
    }

    private void acceptAll() {
        try {
            while (!listener.isClosed()) {
                Socket socket = listener.accept();
                var session = new FakeSession(this, socket, sessions.size() + 1);
                sessions.add(session);
                threads.execute(session);
            }
        } catch (IOException | RejectedExecutionException closed) {
            sessions.forEach(FakeSession::close);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            threads.shutdownNow();
            sessions.forEach(FakeSession::close);
            if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A session of the fake server does not end");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
