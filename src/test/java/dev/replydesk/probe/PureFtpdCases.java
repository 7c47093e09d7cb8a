package dev.replydesk.probe;

import dev.replydesk.testing.DaemonSetup;
import dev.replydesk.testing.FtpDaemon;
import dev.replydesk.transcript.Stage;
import java.time.Duration;
import java.util.List;

/** Pure-FTPd, as its options make it. */
final class PureFtpdCases {
    /** It answers a wrong password late. */
    private static final Duration SLOW = Duration.ofSeconds(10);

    private static final String[] FULL = {
        "mount -t tmpfs -o size=4k,uid=4711 tmpfs /home/desk/incoming",
        "head -c 4096 /dev/zero >/home/desk/incoming/full"
    };

    private PureFtpdCases() {}

    private static ProbeCase of(String name, DaemonSetup setup) {
        return ProbeCase.of("Pure-FTPd: " + name, CaseServer.daemon(setup));
    }

    private static DaemonSetup plain(String... options) {
        return FtpDaemon.pureFtpd().with(options);
    }

    static List<ProbeCase> all() {
        return List.of(
                of("healthy, plain text", plain()).askingAll(),
                of("healthy, explicit TLS", plain().explicitTls()).with(Security.AUTO).askingAll(),
                of("TLS wanted and offered", plain().explicitTls()).with(Security.EXPLICIT),
                of("TLS forced, probed in plain text", plain("-Y 2").explicitTls())
                        .loginRefused("421 at USER: TLS comes first."),
                of("TLS forced, probed as it is", plain("-Y 2").explicitTls())
                        .with(Security.AUTO)
                        .asking(Check.DOWNLOAD),
                of("TLS forced for data as well", plain("-Y 3").explicitTls())
                        .with(Security.AUTO)
                        .asking(Check.DOWNLOAD, Check.UPLOAD),
                of("no TLS, TLS wanted", plain())
                        .with(Security.EXPLICIT)
                        .tlsRefused("500: AUTH is unknown."),
                of("no TLS, probed as it is", plain())
                        .with(Security.AUTO)
                        .skipped(Stage.TLS, "The server offers no TLS."),
                of("forced passive address 127.0.0.2", plain("-P 127.0.0.2")).wrongAddress(),
                of("forced passive address, private", plain("-P 192.168.7.7"))
                        .run(run -> run.inPublic(List.of("127.0.0.1/32"), "1024-65535"))
                        .wrongAddress(),
                of("anonymous", plain().allowAnonymous())
                        .run(run -> run.as("anonymous", ""))
                        .asking(Check.DOWNLOAD),
                of("anonymous off", plain())
                        .run(run -> run.as("anonymous", "").waiting(SLOW))
                        .loginRefused("530: anonymous is not let in."),
                of("anonymous only, whoever comes", plain("-e").allowAnonymous()),
                of("wrong password", plain())
                        .run(run -> run.as("desk", "not-the-password").waiting(SLOW))
                        .loginRefused("530: the password is wrong."),
                of("user number too low", plain("-u 5000"))
                        .run(run -> run.waiting(SLOW))
                        .loginRefused("530: the server cannot trust such a user."),
                of("max clients reached", plain("-c 1"))
                        .occupiedBy(Occupants.connected())
                        .endsAt(Stage.GREETING, "421: too many clients, also the second time."),
                of("max clients per address reached", plain("-C 1"))
                        .occupiedBy(Occupants.connected())
                        .endsAt(Stage.GREETING, "421: too many clients of this address."),
                of("chroot to the home", plain("-A")).askingAll(),
                of("no chmod", plain("-R")).askingAll(),
                of("uploads are renamed", plain("-r"))
                        .asking(Check.UPLOAD)
                        .warned(Stage.UPLOAD, "What is appended goes to a file of another name."),
                of("files are kept", plain("-K"))
                        .asking(Check.UPLOAD)
                        .leavingAFile()
                        .warned(Stage.UPLOAD, "What was written cannot be deleted."),
                of("disk full", plain().prepare(FULL))
                        .run(run -> run.in("incoming"))
                        .asking(Check.UPLOAD)
                        .failed(Stage.UPLOAD, "The file system has no room."),
                of("disk fuller than it may be", plain("-k 50").prepare(FULL))
                        .run(run -> run.in("incoming"))
                        .asking(Check.UPLOAD)
                        .failed(Stage.UPLOAD, "The server takes no more files."),
                of("path does not exist", plain())
                        .run(run -> run.in("/no/such/folder"))
                        .failed(Stage.PATH, "550: CWD leads nowhere."),
                of("empty directory", plain())
                        .run(run -> run.in("incoming"))
                        .asking(Check.DOWNLOAD)
                        .skipped(Stage.DOWNLOAD, "The directory has no file."));
    }
}
