package dev.replydesk.probe;

import static dev.replydesk.testing.FakeAction.asUsual;
import static dev.replydesk.testing.FakeAction.close;
import static dev.replydesk.testing.FakeAction.inOrder;
import static dev.replydesk.testing.FakeAction.nothing;
import static dev.replydesk.testing.FakeAction.onFirst;
import static dev.replydesk.testing.FakeAction.pause;
import static dev.replydesk.testing.FakeAction.raw;
import static dev.replydesk.testing.FakeAction.reply;
import static dev.replydesk.testing.FakeAction.reset;
import static dev.replydesk.testing.FakeAction.stall;

import dev.replydesk.testing.FakeAction;
import dev.replydesk.testing.FakeFtpServer;
import dev.replydesk.testing.FakeSetup;
import dev.replydesk.testing.FreePort;
import dev.replydesk.transcript.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Servers that greet in unusual ways, and ports with something else behind them. */
final class GreetingCases {
    private static final String NOT_FTP = "What answers speaks another protocol.";

    private GreetingCases() {}

    static List<ProbeCase> all() {
        return Stream.concat(greetings().stream(), others().stream()).toList();
    }

    private static ProbeCase greetingBy(String name, FakeAction greeting) {
        return ProbeCase.of(
                        "Greeting: " + name,
                        CaseServer.fake(
                                FakeFtpServer.healthy()
                                        .withoutTls()
                                        .on(FakeSetup.GREETING, greeting)))
                .run(run -> run.waiting(Duration.ofSeconds(1)));
    }

    private static List<ProbeCase> greetings() {
        return List.of(
                closedPort(),
                greetingBy("220 at once", asUsual(FakeSetup.GREETING)),
                greetingBy("of several lines", reply("220-Hello", "220-2 users", "220 Ready")),
                greetingBy("120 and then 220", reply("120 In a moment", "220 Ready")),
                greetingBy(
                                "220 after 3.5 seconds",
                                inOrder(pause(Duration.ofMillis(3_500)), reply("220 Ready")))
                        .run(run -> run.waiting(Duration.ofSeconds(6)))
                        .warned(Stage.GREETING, "Clients with less patience have gone by then."),
                greetingBy("421 once", onFirst(1, turnedAway("421 Too many"), reply("220 Ready")))
                        .warned(Stage.GREETING, "The first connection was turned away."),
                fullOnce("421 once, under implicit TLS", FakeFtpServer.healthy().implicitTls()),
                greetingBy("421 for good", turnedAway("421 Too many"))
                        .endsAt(Stage.GREETING, "421, and again on the second connection."),
                greetingBy("530", turnedAway("530 Not you"))
                        .endsAt(Stage.GREETING, "530: the address is not welcome."),
                greetingBy("silence", stall())
                        .endsAt(Stage.GREETING, "Nothing comes, and it is neither TLS nor HTTP."),
                greetingBy("closed", close())
                        .endsAt(Stage.GREETING, "The connection ends without a word."),
                greetingBy("reset", reset())
                        .endsAt(Stage.GREETING, "The connection is reset without a word."),
                greetingBy("220 without end", inOrder(raw("220-Hello\r\n"), stall()))
                        .endsAt(Stage.GREETING, "The line that ends the reply never comes."));
    }

    /** The connections that ask for TLS versions come between: the first to be greeted is it. */
    private static ProbeCase fullOnce(String name, FakeSetup setup) {
        return ProbeCase.of(
                        "Greeting: " + name,
                        CaseServer.fake(
                                setup.on(
                                        FakeSetup.GREETING,
                                        onFirst(
                                                1,
                                                turnedAway("421 Too many"),
                                                reply("220 Ready")))))
                .with(Security.IMPLICIT)
                .run(run -> run.waiting(Duration.ofSeconds(2)))
                .passed(Stage.TLS)
                .warned(Stage.GREETING, "The first connection was turned away.");
    }

    private static FakeAction turnedAway(String line) {
        return inOrder(reply(line), close());
    }

    /** The port was free a moment ago; nobody listens there. */
    private static ProbeCase closedPort() {
        CaseServer.Start nobody =
                () ->
                        new CaseServer(
                                FreePort.find(),
                                UnaryOperator.identity(),
                                Map::of,
                                () -> "",
                                () -> {});
        return ProbeCase.of("Greeting: nobody listens", nobody)
                .endsAt(Stage.CONNECT, "The port is closed.");
    }

    private static List<ProbeCase> others() {
        return List.of(
                greetingBy("SSH", inOrder(raw("SSH-2.0-OpenSSH_9.6\r\n"), stall()))
                        .endsAt(Stage.GREETING, NOT_FTP),
                greetingBy("POP3", inOrder(raw("+OK Dovecot ready.\r\n"), stall()))
                        .endsAt(Stage.GREETING, NOT_FTP),
                greetingBy("IMAP", inOrder(raw("* OK [CAPABILITY IMAP4rev1] ready\r\n"), stall()))
                        .endsAt(Stage.GREETING, NOT_FTP),
                greetingBy("MySQL", inOrder(raw("J\0\0\0\n8.0.36\0\b\0\0\0abcdefgh\0"), stall()))
                        .endsAt(Stage.GREETING, NOT_FTP),
                greetingBy(
                                "a TLS alert",
                                inOrder(raw("\u0015\u0003\u0003\0\u0002\u0002F"), close()))
                        .endsAt(Stage.GREETING, NOT_FTP),
                webServer(),
                mailServer(),
                ProbeCase.of(
                                "Greeting: plain FTP, implicit TLS wanted",
                                CaseServer.fake(FakeFtpServer.healthy()))
                        .with(Security.IMPLICIT)
                        .endsAt(Stage.TLS, "The server speaks plain text on this port.")
                        .skipped(
                                Stage.GREETING, "With implicit TLS it comes after the handshake."));
    }

    /** Waits for a request, as web servers do, and answers any line with an error. */
    private static ProbeCase webServer() {
        FakeAction badRequest =
                inOrder(raw("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"), close());
        FakeSetup setup =
                FakeFtpServer.healthy()
                        .withoutTls()
                        .on(FakeSetup.GREETING, nothing())
                        .on("GET", badRequest);
        return ProbeCase.of("Greeting: a web server", CaseServer.fake(setup))
                .run(run -> run.waiting(Duration.ofSeconds(1)))
                .endsAt(Stage.GREETING, NOT_FTP);
    }

    /** Greets with 220 as FTP servers do, and knows QUIT. */
    private static ProbeCase mailServer() {
        FakeSetup setup =
                FakeFtpServer.healthy().withoutTls().greeting("220 mail.example ESMTP Postfix");
        for (String verb : List.of("USER", "PASS", "ACCT", "AUTH", "FEAT", "SYST", "CLNT")) {
            setup = setup.answering(verb, "502 5.5.2 Error: command not recognized");
        }
        return ProbeCase.of("Greeting: SMTP", CaseServer.fake(setup))
                .loginRefused("502: mail servers know no USER.");
    }
}
