package dev.replydesk.probe;

import dev.replydesk.testing.FakeFtpServer;
import dev.replydesk.testing.FakeSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs where every address leads to this machine, probes forbidden targets in public mode, and
 * prints for each which addresses were connected to: one line a try, a tab, the addresses.
 */
final class ConnectionWitness {
    private static final String PUBLIC = "8.8.8.8";
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final ServerSocket everywhere;
    private final BlockingQueue<String> visited = new LinkedBlockingQueue<>();

    private ConnectionWitness() throws IOException {
        everywhere = new ServerSocket(0, 200, InetAddress.getByName("::"));
        Thread.ofVirtual().start(this::watch);
    }

    public static void main(String[] none) throws IOException {
        var witness = new ConnectionWitness();
        witness.tryTargets();
        witness.tryOffers();
        witness.tryRebinding();
    }

    private void watch() {
        try {
            while (true) {
                Socket visitor = everywhere.accept();
                visited.add(visitor.getLocalAddress().getHostAddress());
                visitor.close();
            }
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** What is on its way is in the queue of the listener already: connecting waits for that. */
    private void print(String what) {
        try (var last = new Socket(InetAddress.getLoopbackAddress(), everywhere.getLocalPort())) {
            last.setSoTimeout(5_000);
            last.getInputStream().read();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        List<String> seen = visited.stream().limit(visited.size() - 1L).toList();
        visited.clear();
        System.out.println(what + "\t" + String.join(" ", seen));
    }

    private void tryTargets() {
        for (String host : new String[] {PUBLIC, "2606:4700::1111"}) {
            probe(host);
            print("allowed " + host);
        }
        for (String host : ForbiddenTargetTests.spellings().toList()) {
            probe(host);
            print("target " + host);
        }
    }

    private void probe(String host) {
        ProbeRun.of(everywhere.getLocalPort())
                .waiting(PATIENCE)
                .inPublic(List.of(), "")
                .to(host, new SystemNameResolver(ForbiddenTargetTests.SETTINGS))
                .run();
    }

    /** A server that may be probed offers addresses that may not be connected to. */
    private void tryOffers() {
        int port = everywhere.getLocalPort();
        for (String host :
                List.of(
                        "127,0,0,1",
                        "10,0,0,5",
                        "172,16,0,9",
                        "192,168,1,1",
                        "169,254,169,254",
                        "100,64,0,1",
                        "0,0,0,0",
                        "224,0,0,1",
                        "255,255,255,255",
                        "168,63,129,16",
                        "198,51,100,7",
                        "192,0,2,1",
                        "203,0,113,9",
                        "240,0,0,1")) {
            String reply =
                    "227 Entering Passive Mode (%s,%d,%d)".formatted(host, port / 256, port % 256);
            probeServer(FakeFtpServer.healthy().answering("PASV", reply));
            print("offer " + host);
        }
        for (String text : List.of("(|||%d|)", "(|1|10.0.0.5|%d|)", "(|2|::1|%d|)")) {
            String reply = "229 Entering Extended Passive Mode " + text.formatted(port);
            probeServer(
                    FakeFtpServer.healthy().answering("PASV", "502 No").answering("EPSV", reply));
            print("offer " + text);
        }
    }

    private void probeServer(FakeSetup setup) {
        try (FakeFtpServer server = setup.withoutTls().at(PUBLIC).start()) {
            ProbeRun.of(server.port())
                    .waiting(PATIENCE)
                    .inPublic(List.of(), "")
                    .checkingAll()
                    .to("server.example", name -> List.of(address(PUBLIC)))
                    .run();
        }
    }

    /** A name that leads somewhere else every time it is asked for. */
    private void tryRebinding() {
        var asked = new AtomicInteger();
        ProbeRun.of(everywhere.getLocalPort())
                .waiting(PATIENCE)
                .inPublic(List.of(), "")
                .to(
                        "rebinding.example",
                        name ->
                                List.of(
                                        address(
                                                asked.getAndIncrement() == 0
                                                        ? PUBLIC
                                                        : "127.0.0.1")))
                .run();
        print("name that changes");
        ProbeRun.of(everywhere.getLocalPort())
                .waiting(PATIENCE)
                .inPublic(List.of(), "")
                .to(
                        "mixed.example",
                        name -> List.of(address("10.0.0.1"), address(PUBLIC), address("::1")))
                .run();
        print("name with several addresses");
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException notALiteral) {
            throw new IllegalArgumentException(notALiteral);
        }
    }
}
