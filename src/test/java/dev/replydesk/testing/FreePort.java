package dev.replydesk.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds a port of the loopback interface on which nobody listens. */
public final class FreePort {
    private FreePort() {}

    /** Below the range from which Linux gives ports to others in the meantime. */
    public static int find() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Somebody has it: try another.
            }
        }
        throw new IllegalStateException("No free port on the loopback interface");
    }
}
