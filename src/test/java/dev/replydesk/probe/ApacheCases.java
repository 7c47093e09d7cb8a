package dev.replydesk.probe;

import dev.replydesk.testing.InProcessFtpServer;
import dev.replydesk.testing.InProcessSetup;
import dev.replydesk.testing.InProcessSetup.Tls;
import dev.replydesk.transcript.Stage;
import java.util.List;

/** Apache FtpServer, inside the test. */
final class ApacheCases {
    private static final String GUEST = "pW3-nn8_Rc";

    private ApacheCases() {}

    private static ProbeCase of(String name, InProcessSetup setup) {
        return ProbeCase.of("Apache: " + name, CaseServer.inProcess(setup));
    }

    private static InProcessSetup plain() {
        return InProcessFtpServer.setup();
    }

    static List<ProbeCase> all() {
        return List.of(
                of("healthy, plain text", plain()).askingAll(),
                of("healthy, explicit TLS", plain().with(Tls.EXPLICIT))
                        .with(Security.AUTO)
                        .askingAll(),
                of("healthy, implicit TLS", plain().with(Tls.IMPLICIT))
                        .with(Security.IMPLICIT)
                        .askingAll(),
                of("healthy, IPv6", plain().at("::1"))
                        .run(ProbeRun::overIpv6)
                        .asking(Check.DOWNLOAD, Check.UPLOAD),
                of("anonymous", plain().readOnly())
                        .run(run -> run.as("anonymous", ""))
                        .asking(Check.DOWNLOAD),
                of("nobody may write", plain().readOnly())
                        .asking(Check.UPLOAD)
                        .failed(Stage.UPLOAD, "550: nobody may write."),
                of("wrong password", plain())
                        .run(run -> run.as(InProcessFtpServer.USER, "not-the-password"))
                        .loginRefused("530: the password is wrong."),
                withGuest(),
                of("empty directory", plain().withoutFiles())
                        .asking(Check.DOWNLOAD)
                        .skipped(Stage.DOWNLOAD, "The directory has no file."),
                of("path does not exist", plain())
                        .run(run -> run.in("/none"))
                        .failed(Stage.PATH, "550: CWD leads nowhere."),
                of("active mode off", plain().withoutActiveMode())
                        .asking(Check.ACTIVE)
                        .oneWayRefused("Passive mode works, active mode does not."),
                of("external address is 127.0.0.2", plain().announcing("127.0.0.2")).wrongAddress(),
                of("no TLS, TLS wanted", plain())
                        .with(Security.EXPLICIT)
                        .tlsRefused("431: there is no certificate."));
    }

    private static ProbeCase withGuest() {
        return of("max logins reached", plain().password(GUEST).maxLogins(1))
                .occupiedBy(Occupants.loggedIn(InProcessFtpServer.USER, GUEST))
                .loginRefused("421: as many are logged in as may be.")
                .hangsUp();
    }
}
