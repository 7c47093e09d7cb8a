package dev.replydesk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.WritePermission;
import org.springframework.util.FileSystemUtils;

/** Apache FtpServer on 127.0.0.1, with one account, for tests on machines without a daemon. */
public final class InProcessFtpServer implements AutoCloseable {
    public static final String USER = "mira";

    private final int port;
    private final Path home;
    private final FtpServer server;

    private InProcessFtpServer(int port, Path home, FtpServer server) {
        this.port = port;
        this.home = home;
        this.server = server;
    }

    /** Starts it with two files in the home directory of its one account. */
    public static InProcessFtpServer start(String password) {
        try {
            Path home = Files.createTempDirectory("ftp-home");
            Files.writeString(home.resolve("welcome.txt"), "Welcome.\n");
            Files.writeString(home.resolve("numbers.txt"), "1 2 3\n");
            int port = freePort();
            FtpServer server = server(port, home, password);
            server.start();
            return new InProcessFtpServer(port, home, server);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (FtpException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static FtpServer server(int port, Path home, String password) throws FtpException {
        var listener = new ListenerFactory();
        listener.setServerAddress("127.0.0.1");
        listener.setPort(port);
        var factory = new FtpServerFactory();
        factory.addListener("default", listener.createListener());
        var user = new BaseUser();
        user.setName(USER);
        user.setPassword(password);
        user.setHomeDirectory(home.toString());
        user.setAuthorities(List.of(new WritePermission()));
        factory.getUserManager().save(user);
        return factory.createServer();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        server.stop();
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
