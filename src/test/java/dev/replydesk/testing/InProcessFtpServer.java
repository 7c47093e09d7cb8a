package dev.replydesk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.ftplet.FtpException;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;

/** Apache FtpServer on 127.0.0.1, with one account, for tests on machines without a daemon. */
public final class InProcessFtpServer implements AutoCloseable {
    public static final String USER = "mira";

    static {
        for (String talkative : List.of("org.apache.ftpserver", "org.apache.mina")) {
            LoggingSystem.get(InProcessFtpServer.class.getClassLoader())
                    .setLogLevel(talkative, LogLevel.ERROR);
        }
    }

    private final int port;
    private final String password;
    private final Path home;
    private final FtpServer server;

    private InProcessFtpServer(int port, String password, Path home, FtpServer server) {
        this.port = port;
        this.password = password;
        this.home = home;
        this.server = server;
    }

    /** A plain server with two files in the home directory of its one account. */
    public static InProcessSetup setup() {
        return new InProcessSetup();
    }

    /** Starts the plain server with this password. */
    public static InProcessFtpServer start(String password) {
        return setup().password(password).start();
    }

    static InProcessFtpServer start(InProcessSetup setup) {
        try {
            Path home = Files.createTempDirectory("ftp-home");
            for (Map.Entry<String, String> file : setup.files().entrySet()) {
                Files.writeString(home.resolve(file.getKey()), file.getValue());
            }
            int port = FreePort.find();
            FtpServer server = setup.server(port, home.toFile());
            server.start();
            return new InProcessFtpServer(port, setup.password(), home, server);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (FtpException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public int port() {
        return port;
    }

    public String password() {
        return password;
    }

    /** The folder that its accounts see. */
    public Path home() {
        return home;
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
