package dev.replydesk.probe;

import static dev.replydesk.testing.FakeAction.asUsual;
import static dev.replydesk.testing.FakeAction.close;
import static dev.replydesk.testing.FakeAction.inOrder;
import static dev.replydesk.testing.FakeAction.onFirst;
import static dev.replydesk.testing.FakeAction.reply;
import static dev.replydesk.testing.FakeAction.stall;

import dev.replydesk.testing.FakeFtpServer;
import dev.replydesk.testing.FakeSetup;
import dev.replydesk.transcript.Stage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Servers that go astray at the login, on the way to the directory or at the end. */
final class LoginCases {
    private LoginCases() {}

    static List<ProbeCase> all() {
        return Stream.concat(logins().stream(), around().stream()).toList();
    }

    private static ProbeCase of(String name, FakeSetup setup) {
        return ProbeCase.of(name, CaseServer.fake(setup))
                .run(run -> run.waiting(Duration.ofSeconds(1)));
    }

    private static FakeSetup healthy() {
        return FakeFtpServer.healthy();
    }

    private static List<ProbeCase> logins() {
        FakeSetup wantsAccount =
                healthy()
                        .answering("PASS", "332 Which account?")
                        .on(
                                "ACCT",
                                (session, account) -> {
                                    if (account.equals("books")) {
                                        session.logIn("230 In");
                                    } else {
                                        session.reply("530 No such account");
                                    }
                                });
        return List.of(
                of(
                        "Login: 230 at USER",
                        healthy().on("USER", (session, name) -> session.logIn("230 Come in"))),
                of("Login: 530 at USER", healthy().answering("USER", "530 Not you"))
                        .loginRefused("530: the name is not let in."),
                of(
                                "Login: one-time password",
                                healthy()
                                        .answering("USER", "331 otp-md5 487 dog2 ext")
                                        .answering("PASS", "530 Login incorrect"))
                        .loginRefused("530: the challenge needs a calculator."),
                of("Login: account needed and given", wantsAccount)
                        .run(run -> run.account("books")),
                of("Login: account needed and not given", wantsAccount)
                        .loginRefused("530: there is no account to name."),
                of("Login: 421 at PASS", healthy().droppingAt("PASS", "421 Closing"))
                        .loginRefused("421: the server ends the session.")
                        .hangsUp(),
                of("Login: 500 OOPS at PASS", healthy().droppingAt("PASS", "500 OOPS: no home"))
                        .loginRefused("500 OOPS, and the end of the session.")
                        .hangsUp(),
                of("Login: silence after PASS", healthy().on("PASS", stall()))
                        .endsAt(Stage.LOGIN, "No answer comes in time."),
                of("Login: closed after PASS", healthy().on("PASS", close()))
                        .endsAt(Stage.LOGIN, "The server ends the connection without a word."));
    }

    private static List<ProbeCase> around() {
        FakeSetup terse = healthy();
        for (String verb :
                List.of("SYST", "FEAT", "HELP", "OPTS", "CLNT", "STAT", "NOOP", "ALLO")) {
            terse = terse.answering(verb, "502 No");
        }
        return List.of(
                of("Session: knows little", terse),
                of("Session: no PWD", healthy().answering("PWD", "502 No")),
                of("Session: CWD refused", healthy())
                        .run(run -> run.in("/none"))
                        .failed(Stage.PATH, "550: CWD leads nowhere."),
                of(
                        "Session: a reply nobody asked for",
                        healthy().answering("SYST", "215 UNIX Type: L8", "200 By the way")),
                of(
                                "Session: 421 at PWD, once",
                                healthy()
                                        .on(
                                                "PWD",
                                                onFirst(
                                                        1,
                                                        inOrder(reply("421 Timeout"), close()),
                                                        asUsual("PWD"))))
                        .failed(Stage.PATH, "421: the server ends the session."),
                of("Session: QUIT without answer", healthy().on("QUIT", stall()))
                        .warned(Stage.GOODBYE, "No 221 comes."),
                of("Session: QUIT closes at once", healthy().on("QUIT", close())).hangsUp(),
                of("Session: QUIT refused", healthy().answering("QUIT", "500 Stay"))
                        .warned(Stage.GOODBYE, "500 instead of 221."));
    }
}
