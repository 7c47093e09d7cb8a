package dev.replydesk.probe;

import static dev.replydesk.testing.FakeAction.asUsual;
import static dev.replydesk.testing.FakeAction.close;
import static dev.replydesk.testing.FakeAction.inOrder;
import static dev.replydesk.testing.FakeAction.onFirst;
import static dev.replydesk.testing.FakeAction.reply;

import dev.replydesk.testing.FakeFtpServer;
import dev.replydesk.testing.FakeSetup;
import dev.replydesk.testing.FreePort;
import dev.replydesk.transcript.Stage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Servers whose data connections go wrong. */
final class DataCases {
    private static final String EPSV_ONLY = "EPSV works, PASV does not.";
    private static final String ENDED = "The session ends at PASV; a second one goes on.";

    private DataCases() {}

    static List<ProbeCase> all() {
        return Stream.concat(passive().stream(), ports().stream()).toList();
    }

    private static ProbeCase of(String name, FakeSetup setup) {
        return ProbeCase.of(name, CaseServer.fake(setup))
                .run(run -> run.waiting(Duration.ofSeconds(1)));
    }

    private static FakeSetup healthy() {
        return FakeFtpServer.healthy();
    }

    private static FakeSetup pasv(String reply) {
        return healthy().answering("PASV", reply);
    }

    private static List<ProbeCase> passive() {
        return List.of(
                of("Data: healthy, all ways", healthy()).askingAll(),
                of("Data: EPSV unknown", healthy().answering("EPSV", "500 Unknown")),
                of("Data: EPSV not implemented", healthy().answering("EPSV", "502 No")),
                of("Data: PASV refused", pasv("502 No")).oneWayRefused(EPSV_ONLY),
                of("Data: 227 with a number too large", pasv("227 Mode (127,0,0,1,300,10)"))
                        .oneWayBroken(EPSV_ONLY),
                of("Data: 227 without an address", pasv("227 Entering Passive Mode"))
                        .oneWayBroken(EPSV_ONLY),
                of("Data: 227 without parentheses", pasv("227 Mode 127,0,0,1,{p1},{p2}")),
                of(
                        "Data: 229 without parentheses",
                        healthy().answering("EPSV", "229 Extended mode |||{port}|")),
                of("Data: 229 without a port", healthy().answering("EPSV", "229 Extended mode"))
                        .warned(Stage.DATA_CONNECTION, "PASV works, EPSV does not."),
                of("Data: 227 with a private address", pasv("227 Mode (10,0,0,5,{p1},{p2})"))
                        .run(run -> run.inPublic(List.of("127.0.0.1/32"), "1024-65535"))
                        .wrongAddress(),
                of("Data: 227 with 0.0.0.0", pasv("227 Mode (0,0,0,0,{p1},{p2})")).wrongAddress(),
                of(
                                "Data: no passive mode, active mode asked",
                                pasv("502 No").answering("EPSV", "502 No"))
                        .asking(Check.ACTIVE)
                        .noPassiveMode(),
                of(
                                "Data: no mode at all",
                                pasv("502 No")
                                        .answering("EPSV", "502 No")
                                        .answering("PORT", "502 No")
                                        .answering("EPRT", "502 No"))
                        .noDataConnection("Neither passive nor active mode is offered."),
                of("Data: no passive mode", pasv("502 No").answering("EPSV", "502 No"))
                        .noPassiveMode(),
                of(
                                "Data: PORT refused, active mode asked",
                                healthy()
                                        .answering("PORT", "500 Illegal PORT command")
                                        .answering("EPRT", "500 Illegal EPRT command"))
                        .asking(Check.ACTIVE)
                        .oneWayRefused("Passive mode works, active mode does not."),
                of(
                                "Data: ends the session at PASV, once",
                                healthy()
                                        .on(
                                                "PASV",
                                                onFirst(
                                                        1,
                                                        inOrder(
                                                                reply("500 OOPS: vsf_sysutil_bind"),
                                                                close()),
                                                        asUsual("PASV"))))
                        .asking(Check.DOWNLOAD)
                        .oneWayBroken(ENDED),
                of(
                                "Data: ends the session at PASV, always",
                                healthy().droppingAt("PASV", "500 OOPS: vsf_sysutil_bind"))
                        .asking(Check.DOWNLOAD)
                        .oneWayBroken(ENDED));
    }

    private static List<ProbeCase> ports() {
        return List.of(
                of(
                                "Data: port of PASV is closed",
                                pasv("227 Mode (127,0,0,1,%s)".formatted(closed())))
                        .oneWayBroken(EPSV_ONLY),
                of(
                                "Data: both ports are closed",
                                pasv("227 Mode (127,0,0,1,%s)".formatted(closed()))
                                        .answering("EPSV", "229 Mode (|||1|)"))
                        .oneWayBroken(
                                "Nobody listens on the ports of PASV and EPSV. Active mode works."),
                blocked());
    }

    private static String closed() {
        int port = FreePort.find();
        return "%d,%d".formatted(port / 256, port % 256);
    }

    private static ProbeCase blocked() {
        CaseServer.Start server =
                () -> {
                    var blocked = new BlockedPort();
                    int port = blocked.port();
                    String address = "127,0,0,1,%d,%d".formatted(port / 256, port % 256);
                    return CaseServer.fake(
                                    pasv("227 Mode (%s)".formatted(address))
                                            .answering("EPSV", "229 Mode (|||%d|)".formatted(port)))
                            .start()
                            .and(blocked);
                };
        return ProbeCase.of("Data: ports behind a firewall", server)
                .run(run -> run.waiting(Duration.ofSeconds(1)))
                .oneWayBroken("The ports of PASV and EPSV give no answer. Active mode works.");
    }
}
