package dev.replydesk.probe;

import dev.replydesk.testing.DaemonSetup;
import dev.replydesk.testing.FtpDaemon;
import dev.replydesk.transcript.Stage;
import java.util.List;
import java.util.stream.Stream;

/** vsftpd as its settings make it: data connections and logins. */
final class VsftpdCases {
    private VsftpdCases() {}

    static List<ProbeCase> all() {
        return Stream.of(healthy(), data(), logins()).flatMap(List::stream).toList();
    }

    /** A case of vsftpd. */
    static ProbeCase of(String name, DaemonSetup setup) {
        return ProbeCase.of("vsftpd: " + name, CaseServer.daemon(setup));
    }

    /** Without TLS, and in no hurry to punish wrong passwords. */
    static DaemonSetup plain(String... lines) {
        return FtpDaemon.vsftpd()
                .with("delay_failed_login=0", "delay_successful_login=0")
                .with(lines);
    }

    private static DaemonSetup explicit(String... lines) {
        return plain(lines).explicitTls();
    }

    private static List<ProbeCase> healthy() {
        return List.of(
                of("healthy, plain text", plain()).askingAll(),
                of("healthy, explicit TLS", explicit()).with(Security.AUTO).askingAll(),
                of("healthy, implicit TLS", plain().implicitTls())
                        .with(Security.IMPLICIT)
                        .askingAll(),
                of("session reuse required", explicit().requireSessionReuse())
                        .with(Security.EXPLICIT)
                        .askingAll(),
                of("anonymous", plain().allowAnonymous())
                        .run(run -> run.as("anonymous", ""))
                        .asking(Check.DOWNLOAD, Check.RESUME),
                of(
                        "banner of three lines",
                        plain("banner_file=/etc/banner")
                                .prepare("printf 'one\\ntwo\\nthree\\n' >/etc/banner")),
                of(
                                "chroot, root not writable",
                                plain("chroot_local_user=YES").prepare("chmod a-w /home/desk"))
                        .askingAll()
                        .run(run -> run.in("incoming"))
                        .skipped(Stage.DOWNLOAD, "The directory has no file."));
    }

    private static List<ProbeCase> data() {
        return List.of(
                of("pasv_address is 127.0.0.2", plain("pasv_address=127.0.0.2")).wrongAddress(),
                of("pasv_address is 0.0.0.0", plain("pasv_address=0.0.0.0")).wrongAddress(),
                of("pasv_address is private", plain("pasv_address=192.168.1.20"))
                        .run(VsftpdCases::inPublic)
                        .wrongAddress(),
                of("pasv_address is somebody else's", plain("pasv_address=203.0.113.47"))
                        .run(VsftpdCases::inPublic)
                        .wrongAddress(),
                of("pasv_enable=NO", plain("pasv_enable=NO")).noPassiveMode(),
                of("pasv_enable=NO, active mode asked", plain("pasv_enable=NO"))
                        .asking(Check.ACTIVE, Check.DOWNLOAD)
                        .noPassiveMode(),
                of("port_enable=NO, active mode asked", plain("port_enable=NO"))
                        .asking(Check.ACTIVE, Check.DOWNLOAD)
                        .oneWayRefused("Passive mode works, active mode does not."),
                of("no mode at all", plain("pasv_enable=NO", "port_enable=NO"))
                        .askingAll()
                        .noDataConnection("Neither passive nor active mode is offered."),
                passiveRangeTaken());
    }

    private static ProbeRun inPublic(ProbeRun run) {
        return run.inPublic(List.of("127.0.0.1/32"), "1024-65535");
    }

    private static ProbeCase passiveRangeTaken() {
        CaseServer.Start server =
                () -> {
                    var taken = Occupants.takenPort();
                    int port = taken.getLocalPort();
                    CaseServer started =
                            CaseServer.daemon(
                                            plain("pasv_min_port=" + port, "pasv_max_port=" + port))
                                    .start();
                    return started.and(taken);
                };
        return ProbeCase.of("vsftpd: passive range of one taken port", server)
                .oneWayBroken("No port is free: 500 OOPS at PASV and EPSV. Active mode works.");
    }

    private static List<ProbeCase> logins() {
        var setup = plain();
        return List.of(
                of("wrong password", setup)
                        .run(run -> run.as("desk", "not-the-password"))
                        .loginRefused("530: the password is wrong."),
                of("anonymous off", setup)
                        .run(run -> run.as("anonymous", ""))
                        .loginRefused("530: there is no anonymous login."),
                of("writable root in chroot", plain("chroot_local_user=YES"))
                        .loginRefused("500 OOPS: refusing to run with writable root.")
                        .hangsUp(),
                of(
                                "user list denies",
                                plain("userlist_enable=YES", "userlist_file=/etc/list")
                                        .prepare("echo desk >/etc/list"))
                        .loginRefused("530 at USER: the name is on the list."),
                of(
                                "user list does not allow",
                                plain(
                                                "userlist_enable=YES",
                                                "userlist_deny=NO",
                                                "userlist_file=/etc/list")
                                        .prepare("echo other >/etc/list"))
                        .loginRefused("530 at USER: the name is not on the list."),
                of(
                                "shell not in /etc/shells",
                                plain().prepare(
                                                "sed -i 's#:/bin/sh$#:/bin/none#' /etc/passwd",
                                                "echo 'auth required pam_shells.so' >>/etc/pam.d/vsftpd"))
                        .loginRefused("530: PAM refuses the shell."),
                of("account expired", plain().prepare("sed -i '/^desk/s/:::$/::1:/' /etc/shadow"))
                        .loginRefused("530: the account has expired."),
                of("max_clients reached", plain("max_clients=1"))
                        .occupiedBy(Occupants.connected())
                        .endsAt(Stage.GREETING, "421: too many clients, also the second time."),
                of("max_per_ip reached", plain("max_per_ip=1"))
                        .occupiedBy(Occupants.connected())
                        .endsAt(Stage.GREETING, "421: too many clients of this address."));
    }
}
