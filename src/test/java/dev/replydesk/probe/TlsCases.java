package dev.replydesk.probe;

import static dev.replydesk.testing.FakeAction.close;
import static dev.replydesk.testing.FakeAction.inOrder;
import static dev.replydesk.testing.FakeAction.raw;
import static dev.replydesk.testing.FakeAction.reply;
import static dev.replydesk.testing.FakeAction.stall;

import dev.replydesk.testing.FakeAction;
import dev.replydesk.testing.FakeFtpServer;
import dev.replydesk.testing.FakeSetup;
import dev.replydesk.transcript.Stage;
import java.time.Duration;
import java.util.List;

/** Servers that go astray on the way to an encrypted session. */
final class TlsCases {
    private TlsCases() {}

    private static ProbeCase of(String name, FakeSetup setup) {
        return ProbeCase.of(name, CaseServer.fake(setup))
                .run(run -> run.waiting(Duration.ofSeconds(1)));
    }

    private static FakeSetup healthy() {
        return FakeFtpServer.healthy();
    }

    static List<ProbeCase> all() {
        return List.of(
                of("TLS: healthy, everything asked", healthy()).with(Security.AUTO).askingAll(),
                of("TLS: implicit and healthy", healthy().implicitTls())
                        .with(Security.IMPLICIT)
                        .askingAll(),
                of("TLS: healthy over IPv6", healthy().at("::1"))
                        .run(ProbeRun::overIpv6)
                        .with(Security.EXPLICIT)
                        .askingAll(),
                of("TLS: AUTH refused", healthy().withoutTls())
                        .with(Security.AUTO)
                        .skipped(Stage.TLS, "The server offers no TLS."),
                of("TLS: AUTH refused, TLS wanted", healthy().withoutTls())
                        .with(Security.EXPLICIT)
                        .tlsRefused("502: AUTH is refused."),
                of("TLS: AUTH refused for now", healthy().answering("AUTH", "431 Not now"))
                        .with(Security.EXPLICIT)
                        .tlsRefused("431: the server has no certificate at hand."),
                of(
                                "TLS: AUTH SSL only",
                                healthy()
                                        .on(
                                                "AUTH",
                                                (session, mechanism) -> {
                                                    if (mechanism.equals("SSL")) {
                                                        session.asUsual("AUTH", mechanism);
                                                    } else {
                                                        session.reply("504 Unknown mechanism");
                                                    }
                                                }))
                        .with(Security.AUTO),
                of("TLS: silence after 234", afterAgreeing(stall()))
                        .with(Security.EXPLICIT)
                        .endsAt(Stage.TLS, "The handshake is not answered."),
                of("TLS: closed after 234", afterAgreeing(close()))
                        .with(Security.EXPLICIT)
                        .endsAt(Stage.TLS, "The server ends the connection instead."),
                of(
                                "TLS: plain text after 234",
                                afterAgreeing(inOrder(raw("500 OOPS: no such file\r\n"), close())))
                        .with(Security.EXPLICIT)
                        .endsAt(Stage.TLS, "The server answers the handshake in plain text."),
                of("TLS: PROT P refused", healthy().answering("PROT", "534 Not possible"))
                        .with(Security.AUTO)
                        .warned(Stage.TLS, "534: data connections stay in plain text."),
                of("TLS: PBSZ refused", healthy().answering("PBSZ", "500 Unknown"))
                        .with(Security.AUTO),
                of(
                                "TLS: never begins on data connections",
                                healthy()
                                        .onListings(
                                                (session, argument) -> {
                                                    session.openData();
                                                    session.reply("150 Here it comes");
                                                }))
                        .with(Security.AUTO)
                        .noDataConnection("The handshake for the data is never answered."));
    }

    private static FakeSetup afterAgreeing(FakeAction fault) {
        return healthy().on("AUTH", inOrder(reply("234 Go ahead"), fault));
    }
}
