package dev.replydesk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/** A real FTP server on 127.0.0.1, with one account, that lives until it is closed. */
public final class FtpDaemon implements AutoCloseable {
    /** The content of welcome.txt in the home folders. */
    public static final String WELCOME = "Welcome to the reply desk.\n";

    private static final Duration START_LIMIT = Duration.ofSeconds(20);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);
    private static final int READ_LIMIT_MILLIS = 5_000;

    /** The shell, the server and the watcher of standard input; any more are sessions. */
    private static final int PROCESSES_AT_REST = 3;

    private final DaemonSetup setup;
    private final int port;
    private final DaemonFolder folder;
    private final Process process;

    private FtpDaemon(DaemonSetup setup, int port, DaemonFolder folder, Process process) {
        this.setup = setup;
        this.port = port;
        this.folder = folder;
        this.process = process;
    }

    public static DaemonSetup vsftpd() {
        return DaemonSetup.of(DaemonProgram.VSFTPD);
    }

    public static DaemonSetup proftpd() {
        return DaemonSetup.of(DaemonProgram.PROFTPD);
    }

    public static DaemonSetup pureFtpd() {
        return DaemonSetup.of(DaemonProgram.PURE_FTPD);
    }

    static FtpDaemon start(DaemonSetup setup) {
        try {
            int port = FreePort.find();
            DaemonFolder folder = DaemonFolder.create(setup, port);
            return launch(setup, port, folder);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    public int port() {
        return port;
    }

    public String user() {
        return DaemonFolder.USER;
    }

    public String password() {
        return setup.password();
    }

    /** The account's folder, which the server knows as /home/desk. */
    public Path home() {
        return folder.home();
    }

    /** Trusts the server's certificate. */
    public SSLContext clientContext() {
        return setup.certificate().clientContext();
    }

    /** What the server printed and logged so far. */
    public String output() {
        try {
            return folder.output();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    @Override
    public void close() {
        try {
            end();
            folder.delete();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static FtpDaemon launch(DaemonSetup setup, int port, DaemonFolder folder)
            throws IOException {
        Process process;
        try {
            process = builder(setup, port, folder).start();
        } catch (IOException | RuntimeException ex) {
            folder.delete();
            throw ex;
        }
        var daemon = new FtpDaemon(setup, port, folder, process);
        try {
            daemon.awaitGreeting();
            return daemon;
        } catch (IOException | RuntimeException ex) {
            daemon.close();
            throw ex;
        }
    }

    private static ProcessBuilder builder(DaemonSetup setup, int port, DaemonFolder folder) {
        var command = new ArrayList<>(List.of("unshare", "--mount", "--pid", "--fork"));
        command.addAll(List.of("--kill-child", "bash", folder.script().toString()));
        command.addAll(List.of(folder.root().toString(), DaemonProgram.programs().toString()));
        command.addAll(setup.program().command(setup, port));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(folder.consoleOutput().toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        return builder;
    }

    private void awaitGreeting() throws IOException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!greets()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException(setup.program() + " did not start:\n" + output());
            }
            sleepABit();
        }
        while (process.descendants().count() > PROCESSES_AT_REST && System.nanoTime() < end) {
            sleepABit();
        }
    }

    /** A server that accepts and then refuses us in its own way counts as started. */
    private boolean greets() {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                    READ_LIMIT_MILLIS);
            socket.setSoTimeout(READ_LIMIT_MILLIS);
            sayGoodbye(socket);
            return true;
        } catch (IOException ex) {
            return false;
        }
    }

    private void sayGoodbye(Socket socket) {
        try {
            Socket control = setup.tls() == DaemonSetup.Tls.IMPLICIT ? secured(socket) : socket;
            if (control.getInputStream().read() >= 0) {
                control.getOutputStream().write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
                control.getInputStream().readAllBytes();
            }
        } catch (IOException ex) {
            // The greeting itself is not this class's business.
        }
    }

    private Socket secured(Socket socket) throws IOException {
        return clientContext().getSocketFactory().createSocket(socket, "localhost", port, true);
    }

    private void end() throws IOException {
        try {
            process.getOutputStream().close();
        } catch (IOException ex) {
            // It has ended already.
        }
        try {
            if (!process.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException ex) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void sleepABit() throws IOException {
        try {
            Thread.sleep(20);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a server started", ex);
        }
    }
}
