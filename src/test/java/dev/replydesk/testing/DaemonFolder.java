package dev.replydesk.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The temporary folder of one server: its accounts, files, configuration and logs.
 *
 * <p>The start script binds it over /run, and from there over /etc and /home, in a mount namespace
 * of its own, so that the server sees fixed paths and the machine's files stay untouched.
 */
record DaemonFolder(Path root) {
    static final String USER = "desk";
    static final String PROGRAMS = "/run/programs";
    static final String LOG = "/run/log";
    static final String CONFIGURATION = "/etc/server.conf";
    static final String CERTIFICATE = "/etc/ssl/certs/server.pem";
    static final String PRIVATE_KEY = "/etc/ssl/private/server.pem";
    static final String EMPTY = "/etc/empty";

    private static final int USER_ID = 4711;
    private static final String PURE_FTPD_PEM = "etc/ssl/private/pure-ftpd.pem";

    /**
     * Ends, and the whole namespace with it, when the server ends or standard input is closed.
     *
     * <p>The server's own standard input is the console, since vsftpd complains there.
     */
    private static final String SCRIPT =
            """
            set -eu
            mount --bind "$1" /run
            mount --bind "$2" /run/programs
            mount --bind /run/etc /etc
            mount --bind /run/home /home
            shift 2
            cd /
            . /run/prepare.sh
            exec 3<&0
            "$@" 0>&1 3<&- &
            cat <&3 >/dev/null 3<&- &
            wait -n
            """;

    static DaemonFolder create(DaemonSetup setup, int port) throws IOException {
        var folder = new DaemonFolder(Files.createTempDirectory("replydesk-ftp-"));
        try {
            folder.fill(setup, port);
            return folder;
        } catch (IOException | RuntimeException ex) {
            folder.delete();
            throw ex;
        }
    }

    Path home() {
        return root.resolve("home").resolve(USER);
    }

    Path consoleOutput() {
        return root.resolve("console.txt");
    }

    Path script() {
        return root.resolve("start.sh");
    }

    /** What the server printed, and its log files. */
    String output() throws IOException {
        var text = new StringBuilder();
        try (Stream<Path> logs = Files.list(root.resolve("log"))) {
            for (Path file : Stream.concat(Stream.of(consoleOutput()), logs.sorted()).toList()) {
                if (Files.isRegularFile(file)) {
                    text.append("== ").append(file.getFileName()).append('\n');
                    text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return text.toString();
    }

    void delete() throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void fill(DaemonSetup setup, int port) throws IOException {
        permit(root, "rwxr-xr-x");
        for (String name : List.of("programs", "log", "etc/empty", "etc/pam.d", "etc/ssl/certs")) {
            Files.createDirectories(root.resolve(name));
        }
        write("prepare.sh", String.join("\n", setup.preparations()));
        write("start.sh", SCRIPT);
        write(CONFIGURATION.substring(1), setup.program().configuration(setup, port));
        writeAccounts(setup.password());
        writeCertificate(setup.certificate());
        writeFiles();
    }

    private void writeAccounts(String password) throws IOException {
        write(
                "etc/passwd",
                """
                root:x:0:0:root:/root:/bin/sh
                nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
                ftp:x:4710:4710:anonymous:/home/ftp:/usr/sbin/nologin
                %1$s:x:%2$d:%2$d:test account:/home/%1$s:/bin/sh
                """
                        .formatted(USER, USER_ID));
        write(
                "etc/group",
                """
                root:x:0:
                shadow:x:42:
                nogroup:x:65534:
                ftp:x:4710:
                %1$s:x:%2$d:
                """
                        .formatted(USER, USER_ID));
        write(
                "etc/shadow",
                """
                root:*:19000:0:99999:7:::
                nobody:*:19000:0:99999:7:::
                ftp:*:19000:0:99999:7:::
                %s:%s:19000:0:99999:7:::
                """
                        .formatted(USER, hash(password)));
        permit(root.resolve("etc/shadow"), "rw-------");
        write("etc/shells", "/bin/sh\n");
        write("etc/hosts", "127.0.0.1 localhost\n");
        write("etc/nsswitch.conf", "passwd: files\ngroup: files\nshadow: files\nhosts: files\n");
        write("etc/pam.d/vsftpd", "auth required pam_unix.so\naccount required pam_unix.so\n");
    }

    private void writeCertificate(TestCertificate certificate) throws IOException {
        write(CERTIFICATE.substring(1), certificate.certificatePem());
        write(PRIVATE_KEY.substring(1), certificate.privateKeyPem());
        write(PURE_FTPD_PEM, certificate.privateKeyPem() + certificate.certificatePem());
        permit(root.resolve(PRIVATE_KEY.substring(1)), "rw-------");
        permit(root.resolve(PURE_FTPD_PEM), "rw-------");
    }

    private void writeFiles() throws IOException {
        Files.createDirectories(home().resolve("incoming"));
        write("home/desk/welcome.txt", FtpDaemon.WELCOME);
        write("home/desk/numbers.txt", "one\ntwo\nthree\n");
        try (Stream<Path> paths = Files.walk(home())) {
            for (Path path : paths.toList()) {
                Files.setAttribute(path, "unix:uid", USER_ID);
                Files.setAttribute(path, "unix:gid", USER_ID);
            }
        }
        write("home/ftp/welcome.txt", FtpDaemon.WELCOME);
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    /** Perl is part of every Debian system and knows the hash that /etc/shadow wants. */
    private static String hash(String password) throws IOException {
        String program = "print crypt($ARGV[0], '$6$replydesk$')";
        return CommandLine.run(List.of("perl", "-e", program, password));
    }
}
