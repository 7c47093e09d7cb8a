package dev.replydesk.probe;

import dev.replydesk.testing.DaemonSetup;
import dev.replydesk.testing.FtpDaemon;
import dev.replydesk.transcript.Stage;
import java.util.List;
import java.util.stream.Stream;

/** ProFTPD, as its directives make it. */
final class ProftpdCases {
    private static final String FULL = "The server has no place left, also the second time.";

    private ProftpdCases() {}

    static List<ProbeCase> all() {
        return Stream.of(healthy(), data(), logins(), files(), encrypted())
                .flatMap(List::stream)
                .toList();
    }

    private static ProbeCase of(String name, DaemonSetup setup) {
        return ProbeCase.of("ProFTPD: " + name, CaseServer.daemon(setup));
    }

    private static DaemonSetup plain(String... lines) {
        return FtpDaemon.proftpd().with(lines);
    }

    private static DaemonSetup explicit(String... lines) {
        return plain(lines).explicitTls();
    }

    private static List<ProbeCase> healthy() {
        return List.of(
                of("healthy, plain text", resuming(plain())).askingAll(),
                of("healthy, explicit TLS", resuming(explicit())).with(Security.AUTO).askingAll(),
                of("healthy, implicit TLS", resuming(plain().implicitTls()))
                        .with(Security.IMPLICIT)
                        .askingAll(),
                of("defaults of mod_tls", resuming(explicit().requireSessionReuse()))
                        .with(Security.EXPLICIT)
                        .askingAll(),
                of("anonymous", plain().allowAnonymous())
                        .run(run -> run.as("anonymous", ""))
                        .asking(Check.DOWNLOAD),
                of("ServerIdent off", plain("ServerIdent off")),
                of("DisplayConnect", plain("DisplayConnect /etc/hosts")),
                of("AllowForeignAddress on", plain("AllowForeignAddress on")).asking(Check.ACTIVE),
                of("chroot to the home", plain("DefaultRoot ~")).asking(Check.DOWNLOAD));
    }

    private static DaemonSetup resuming(DaemonSetup setup) {
        return setup.with("AllowStoreRestart on", "AllowOverwrite on");
    }

    private static List<ProbeCase> data() {
        return List.of(
                of("MasqueradeAddress is 127.0.0.2", plain("MasqueradeAddress 127.0.0.2"))
                        .wrongAddress(),
                of("MasqueradeAddress is private", plain("MasqueradeAddress 10.0.0.5"))
                        .run(run -> run.inPublic(List.of("127.0.0.1/32"), "1024-65535"))
                        .wrongAddress());
    }

    private static List<ProbeCase> logins() {
        var one = plain("MaxClients 1");
        return List.of(
                of("wrong password", plain())
                        .run(run -> run.as("desk", "not-the-password"))
                        .loginRefused("530: the password is wrong."),
                of("root", plain())
                        .run(run -> run.as("root", "not-the-password"))
                        .loginRefused("530: root never logs in."),
                of(
                                "shell not in /etc/shells",
                                plain().prepare("sed -i 's#:/bin/sh$#:/bin/none#' /etc/passwd"))
                        .loginRefused("530: RequireValidShell refuses the shell."),
                of("name in /etc/ftpusers", plain().prepare("echo desk >/etc/ftpusers"))
                        .loginRefused("530: UseFtpUsers refuses the name."),
                of("DefaultRoot is missing", plain("DefaultRoot /home/none"))
                        .loginRefused("530: the root of the session is not there.")
                        .hangsUp(),
                of("MaxClients reached", one)
                        .occupiedBy(Occupants.loggedIn("desk", one.password()))
                        .loginRefused("530: the clients are counted at the login.")
                        .hangsUp(),
                of("MaxInstances reached", plain("MaxInstances 1"))
                        .occupiedBy(Occupants.connected())
                        .endsAt(Stage.GREETING, FULL),
                of("MaxConnectionsPerHost reached", plain("MaxConnectionsPerHost 1"))
                        .occupiedBy(Occupants.connected())
                        .endsAt(Stage.GREETING, FULL),
                of("<Limit LOGIN>", plain("<Limit LOGIN>", "DenyAll", "</Limit>"))
                        .endsAt(Stage.GREETING, "The address may not even log in."));
    }

    private static List<ProbeCase> files() {
        return List.of(
                of("path does not exist", plain())
                        .run(run -> run.in("/no/such/folder"))
                        .failed(Stage.PATH, "550: CWD leads nowhere."),
                of("empty directory", plain())
                        .run(run -> run.in("incoming"))
                        .asking(Check.DOWNLOAD)
                        .skipped(Stage.DOWNLOAD, "The directory has no file."),
                of("<Limit LIST>, which empties LIST", limited("LIST")),
                of("<Limit LIST NLST MLSD>", limited("LIST NLST MLSD MLST STAT"))
                        .warned(Stage.LISTING, "LIST is emptied, and 550 for MLSD."),
                of("<Limit RETR>", limited("RETR"))
                        .asking(Check.DOWNLOAD)
                        .failed(Stage.DOWNLOAD, "550: downloads are forbidden."),
                of("<Limit STOR>", limited("STOR"))
                        .asking(Check.UPLOAD)
                        .failed(Stage.UPLOAD, "550: uploads are forbidden."),
                of("<Limit DELE>", limited("DELE"))
                        .asking(Check.UPLOAD)
                        .leavingAFile()
                        .warned(Stage.UPLOAD, "What was written cannot be deleted."),
                of("<Limit WRITE>", limited("WRITE"))
                        .asking(Check.UPLOAD)
                        .failed(Stage.UPLOAD, "550: nobody may write."),
                of("resumed uploads off, as by default", plain())
                        .asking(Check.UPLOAD, Check.RESUME),
                of("resumed downloads off", plain("AllowRetrieveRestart off"))
                        .asking(Check.DOWNLOAD, Check.RESUME)
                        .warned(Stage.DOWNLOAD, "A download cannot be resumed."),
                of("HiddenStores on", plain("HiddenStores on")).asking(Check.UPLOAD),
                of(
                                "disk full",
                                plain().prepare(
                                                "mount -t tmpfs -o size=4k,uid=4711 tmpfs /home/desk/incoming",
                                                "head -c 4096 /dev/zero >/home/desk/incoming/full"))
                        .run(run -> run.in("incoming"))
                        .asking(Check.UPLOAD)
                        .failed(Stage.UPLOAD, "The file system has no room."));
    }

    private static DaemonSetup limited(String commands) {
        return plain("<Limit " + commands + ">", "DenyAll", "</Limit>");
    }

    private static List<ProbeCase> encrypted() {
        return List.of(
                of("TLSRequired on, probed in plain text", explicit("TLSRequired on"))
                        .loginRefused("550: ProFTPD wants TLS before USER."),
                of("TLSRequired on, probed as it is", explicit("TLSRequired on"))
                        .with(Security.AUTO)
                        .asking(Check.DOWNLOAD),
                of("no TLS, TLS wanted", plain())
                        .with(Security.EXPLICIT)
                        .tlsRefused("500: AUTH is unknown."),
                of("TLS 1.0 only", explicit("TLSProtocol TLSv1", "TLSCipherSuite ALL:@SECLEVEL=0"))
                        .with(Security.EXPLICIT)
                        .endsAt(Stage.TLS, "Nobody speaks TLS 1.0 any more."),
                of("client certificate required, TLS 1.2", verifying("TLSProtocol TLSv1.2"))
                        .with(Security.EXPLICIT)
                        .endsAt(Stage.TLS, "The server wants a certificate of the client."),
                of("client certificate required, TLS 1.3", verifying("TLSProtocol TLSv1.3"))
                        .with(Security.EXPLICIT)
                        .endsAt(
                                Stage.TLS,
                                "The server wants a certificate of the client, and says so late."));
    }

    private static DaemonSetup verifying(String protocol) {
        return explicit(
                "TLSVerifyClient on", "TLSCACertificateFile /etc/ssl/certs/server.pem", protocol);
    }
}
