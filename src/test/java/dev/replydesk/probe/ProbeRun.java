package dev.replydesk.probe;

import dev.replydesk.protocol.Reply;
import dev.replydesk.settings.ReplyDeskSettings;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** One probe of a server on this machine, with short patience, as tests run it. */
public final class ProbeRun {
    private final int port;
    private Security security = Security.AUTO;
    private String username = "anonymous";
    private String password = "";
    private String path = "";
    private Set<Check> checks = Check.usual();
    private String downloadFile = "";
    private String uploadFile = "";
    private Duration patience = Duration.ofSeconds(3);
    private String host = "localhost";
    private NameResolver resolver = name -> List.of(loopback());
    private ReplyDeskSettings.Mode mode = ReplyDeskSettings.Mode.LOCAL;
    private List<String> allowedNetworks = List.of();
    private String allowedPorts = "";
    private String account = "";

    private ProbeRun(int port) {
        this.port = port;
    }

    public static ProbeRun of(int port) {
        return new ProbeRun(port);
    }

    public ProbeRun with(Security kind) {
        security = kind;
        return this;
    }

    public ProbeRun as(String user, String secret) {
        username = user;
        password = secret;
        return this;
    }

    public ProbeRun in(String directory) {
        path = directory;
        return this;
    }

    public ProbeRun checking(Check... wanted) {
        checks = Set.of(wanted);
        return this;
    }

    /** Everything that a probe can look at. */
    public ProbeRun checkingAll() {
        return checking(Check.values());
    }

    public ProbeRun fetching(String file) {
        downloadFile = file;
        return this;
    }

    public ProbeRun writing(String file) {
        uploadFile = file;
        return this;
    }

    public ProbeRun waiting(Duration time) {
        patience = time;
        return this;
    }

    /** For everybody, with these networks and ports allowed in addition. */
    ProbeRun inPublic(List<String> networks, String ports) {
        mode = ReplyDeskSettings.Mode.PUBLIC;
        allowedNetworks = networks;
        allowedPorts = ports;
        return this;
    }

    ProbeRun to(String name, NameResolver look) {
        host = name;
        resolver = look;
        return this;
    }

    ProbeRun account(String name) {
        account = name;
        return this;
    }

    ProbeRun overIpv6() {
        byte[] one = new byte[16];
        one[15] = 1;
        return to("::1", name -> List.of(address("::1", one)));
    }

    String secret() {
        return password;
    }

    /** A probe that runs, and can be stopped as the application stops it. */
    record Started(Thread thread, CompletableFuture<Transcript> result) {
        void stop() {
            thread.interrupt();
        }
    }

    /** Starts it on a virtual thread, as the application does. */
    Started start() {
        var result = new CompletableFuture<Transcript>();
        Thread thread =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        result.complete(probe().run());
                                    } catch (RuntimeException failure) {
                                        result.completeExceptionally(failure);
                                    }
                                });
        return new Started(thread, result);
    }

    /** Runs it to its end. */
    public Transcript run() {
        try {
            return start().result().get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private FtpProbe probe() {
        var settings =
                new ProbeSettings(
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(2),
                        patience,
                        10,
                        allowedNetworks,
                        allowedPorts);
        var desk = new ReplyDeskSettings(mode, new ReplyDeskSettings.Reports(Duration.ofDays(1)));
        return new FtpProbe(
                new ProbeTarget(host, port, security, path, checks, downloadFile, uploadFile),
                new Credentials(username, password, account),
                settings,
                resolver,
                new TargetPolicy(desk, settings),
                new TargetGate(desk, new LimitSettings(30, 10, Duration.ZERO), Clock.systemUTC()),
                Clock.systemUTC(),
                ProbeListener.NOBODY);
    }

    private static InetAddress loopback() {
        return address("localhost", new byte[] {127, 0, 0, 1});
    }

    private static InetAddress address(String name, byte[] bytes) {
        try {
            return InetAddress.getByAddress(name, bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The codes of all replies, in order. */
    public static List<Integer> codes(Transcript transcript) {
        return replies(transcript).map(reply -> reply.code().value()).toList();
    }

    public static Stream<Reply> replies(Transcript transcript) {
        return transcript.all(ReplyReceived.class).map(ReplyReceived::reply);
    }

    public static StageOutcome outcome(Transcript transcript, Stage stage) {
        return transcript.stage(stage).orElseThrow().outcome();
    }
}
