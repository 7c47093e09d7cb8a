package dev.replydesk.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The sockets of this machine that are connected to a port, as Linux counts them. */
final class OpenSockets {
    private static final List<Path> TABLES =
            List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));

    /** Established, and closed by the other side alone. */
    private static final Set<String> OPEN = Set.of("01", "08");

    private static final int PATIENCE_MILLIS = 1_000;

    private OpenSockets() {}

    /** How many sockets are open whose other end is one of these ports; 0 where nobody tells. */
    static long to(Set<Integer> ports) {
        return TABLES.stream()
                .filter(Files::isReadable)
                .flatMap(OpenSockets::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > 3 && OPEN.contains(fields[3]))
                .filter(fields -> ports.contains(port(fields[2])))
                .count();
    }

    /** Whether there are no more than that many, now or a moment later. */
    static boolean fallTo(long number, Set<Integer> ports) throws InterruptedException {
        for (int waited = 0; to(ports) > number; waited += 50) {
            if (waited >= PATIENCE_MILLIS) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream().skip(1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1), 16);
    }
}
