package dev.replydesk.probe;

import dev.replydesk.testing.DaemonSetup;
import dev.replydesk.testing.FakeFtpServer;
import dev.replydesk.testing.FakeSetup;
import dev.replydesk.testing.FtpDaemon;
import dev.replydesk.testing.InProcessFtpServer;
import dev.replydesk.testing.InProcessSetup;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The running server of a case.
 *
 * @param login adds the credentials that it takes
 * @param files what its home holds, to compare before and after
 * @param log what it wrote about itself so far, if it does
 */
record CaseServer(
        int port,
        UnaryOperator<ProbeRun> login,
        Supplier<Map<String, String>> files,
        Supplier<String> log,
        Runnable end)
        implements AutoCloseable {
    /** How a case comes by its server. */
    @FunctionalInterface
    interface Start {
        CaseServer start();
    }

    /** With something else that ends when it does. */
    CaseServer and(Closeable other) {
        return new CaseServer(
                port,
                login,
                files,
                log,
                () -> {
                    end.run();
                    try {
                        other.close();
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                });
    }

    static Start daemon(DaemonSetup setup) {
        return () -> {
            FtpDaemon daemon = setup.start();
            return new CaseServer(
                    daemon.port(),
                    run -> run.as(daemon.user(), daemon.password()),
                    () -> filesIn(daemon.home()),
                    daemon::output,
                    daemon::close);
        };
    }

    static Start inProcess(InProcessSetup setup) {
        return () -> {
            InProcessFtpServer server = setup.start();
            return new CaseServer(
                    server.port(),
                    run -> run.as(InProcessFtpServer.USER, server.password()),
                    () -> filesIn(server.home()),
                    () -> "",
                    server::close);
        };
    }

    static Start fake(FakeSetup setup) {
        return () -> {
            FakeFtpServer server = setup.start();
            return new CaseServer(
                    server.port(),
                    UnaryOperator.identity(),
                    () -> server.files().snapshot(),
                    () -> String.join("\n", server.received()),
                    server::close);
        };
    }

    /** Folders count with the empty string as their content. */
    private static Map<String, String> filesIn(Path home) {
        var files = new TreeMap<String, String>();
        try (Stream<Path> paths = Files.walk(home)) {
            for (Path path : paths.toList()) {
                files.put(
                        home.relativize(path).toString(),
                        Files.isDirectory(path)
                                ? ""
                                : Files.readString(path, StandardCharsets.ISO_8859_1));
            }
            return files;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
