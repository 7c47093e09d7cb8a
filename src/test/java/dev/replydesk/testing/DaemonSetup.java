package dev.replydesk.testing;

import java.util.List;
import java.util.stream.Stream;

/** How an FTP server is to be started; every method returns a copy that differs in one point. */
public record DaemonSetup(
        DaemonProgram program,
        Tls tls,
        boolean sessionReuseRequired,
        boolean anonymous,
        String password,
        TestCertificate certificate,
        List<String> extraLines,
        List<String> preparations) {

    /** Whether and how the control connection is secured. */
    public enum Tls {
        NONE,
        EXPLICIT,
        IMPLICIT
    }

    public DaemonSetup {
        extraLines = List.copyOf(extraLines);
        preparations = List.copyOf(preparations);
    }

    static DaemonSetup of(DaemonProgram program) {
        return new DaemonSetup(
                program,
                Tls.NONE,
                false,
                false,
                "rT7mQ2vXk9pL",
                TestCertificate.forLocalhost(),
                List.of(),
                List.of());
    }

    /** AUTH TLS is offered; a plain login stays possible. */
    public DaemonSetup explicitTls() {
        return copy(Tls.EXPLICIT, sessionReuseRequired, anonymous, password, certificate);
    }

    /** TLS begins with the connection; vsftpd and ProFTPD only. */
    public DaemonSetup implicitTls() {
        return copy(Tls.IMPLICIT, sessionReuseRequired, anonymous, password, certificate);
    }

    /**
     * Data connections have to resume the TLS session, as vsftpd and ProFTPD have it by default.
     */
    public DaemonSetup requireSessionReuse() {
        return copy(tls, true, anonymous, password, certificate);
    }

    /** Lets anonymous in, to a folder that holds a welcome.txt of its own. */
    public DaemonSetup allowAnonymous() {
        return copy(tls, sessionReuseRequired, true, password, certificate);
    }

    /** Gives the account another password. */
    public DaemonSetup password(String value) {
        return copy(tls, sessionReuseRequired, anonymous, value, certificate);
    }

    /** Presents another certificate than the good one. */
    public DaemonSetup certificate(TestCertificate value) {
        return copy(tls, sessionReuseRequired, anonymous, password, value);
    }

    /** Adds lines to the end of the configuration; for Pure-FTPd, command-line options. */
    public DaemonSetup with(String... lines) {
        return new DaemonSetup(
                program,
                tls,
                sessionReuseRequired,
                anonymous,
                password,
                certificate,
                Stream.concat(extraLines.stream(), Stream.of(lines)).toList(),
                preparations);
    }

    /**
     * Adds shell commands to run as root in the server's mount namespace before it starts, such as
     * {@code mount -t tmpfs -o size=4k,uid=4711 tmpfs /home/desk/incoming}.
     */
    public DaemonSetup prepare(String... commands) {
        return new DaemonSetup(
                program,
                tls,
                sessionReuseRequired,
                anonymous,
                password,
                certificate,
                extraLines,
                Stream.concat(preparations.stream(), Stream.of(commands)).toList());
    }

    /** Starts the server and returns when it greets. */
    public FtpDaemon start() {
        return FtpDaemon.start(this);
    }

    private DaemonSetup copy(
            Tls tls,
            boolean sessionReuseRequired,
            boolean anonymous,
            String password,
            TestCertificate certificate) {
        return new DaemonSetup(
                program,
                tls,
                sessionReuseRequired,
                anonymous,
                password,
                certificate,
                extraLines,
                preparations);
    }
}
