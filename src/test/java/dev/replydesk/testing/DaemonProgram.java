package dev.replydesk.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The FTP servers that tests can start, and what each wants to be told. */
public enum DaemonProgram {
    VSFTPD("vsftpd", "vsftpd/usr/sbin/vsftpd") {
        @Override
        String configuration(DaemonSetup setup, int port) {
            var lines = new ArrayList<String>();
            lines.add("listen=YES\nbackground=NO\nlisten_address=127.0.0.1\nlisten_port=" + port);
            lines.add("local_enable=YES\nwrite_enable=YES\npam_service_name=vsftpd");
            lines.add("anonymous_enable=" + yesOrNo(setup.anonymous()));
            lines.add("secure_chroot_dir=" + DaemonFolder.EMPTY);
            lines.add("xferlog_enable=YES\nlog_ftp_protocol=YES");
            lines.add("vsftpd_log_file=" + DaemonFolder.LOG + "/vsftpd.log");
            if (setup.tls() != DaemonSetup.Tls.NONE) {
                lines.add("ssl_enable=YES\nallow_anon_ssl=YES");
                lines.add("rsa_cert_file=" + DaemonFolder.CERTIFICATE);
                lines.add("rsa_private_key_file=" + DaemonFolder.PRIVATE_KEY);
                lines.add("force_local_logins_ssl=NO\nforce_local_data_ssl=NO");
                lines.add("require_ssl_reuse=" + yesOrNo(setup.sessionReuseRequired()));
                lines.add("implicit_ssl=" + yesOrNo(setup.tls() == DaemonSetup.Tls.IMPLICIT));
            }
            lines.addAll(setup.extraLines());
            return String.join("\n", lines) + "\n";
        }

        @Override
        List<String> command(DaemonSetup setup, int port) {
            return List.of(inNamespace(), DaemonFolder.CONFIGURATION);
        }
    },

    PROFTPD("ProFTPD", "proftpd-core/usr/sbin/proftpd") {
        @Override
        String configuration(DaemonSetup setup, int port) {
            var lines = new ArrayList<String>();
            lines.add("ServerType standalone\nUseIPv6 off\nDefaultAddress 127.0.0.1\nPort " + port);
            lines.add("User nobody\nGroup nogroup\nUmask 022");
            lines.add("AuthOrder mod_auth_unix.c\nUseReverseDNS off\nDelayEngine off");
            lines.add("ScoreboardFile /run/proftpd.scoreboard\nPidFile /run/proftpd.pid");
            lines.add("TransferLog none\nWtmpLog off");
            lines.add("SystemLog " + DaemonFolder.LOG + "/proftpd.log");
            if (setup.anonymous()) {
                lines.add("<Anonymous /home/ftp>\nUser ftp\nGroup ftp");
                lines.add("UserAlias anonymous ftp\nRequireValidShell off\n</Anonymous>");
            }
            if (setup.tls() != DaemonSetup.Tls.NONE) {
                lines.add("ModulePath " + DaemonFolder.PROGRAMS + "/" + MODULES);
                lines.add("LoadModule mod_tls.c\nTLSEngine on");
                if (setup.extraLines().stream().noneMatch(l -> l.startsWith("TLSRequired"))) {
                    lines.add("TLSRequired off");
                }
                lines.add("TLSLog " + DaemonFolder.LOG + "/tls.log");
                lines.add("TLSRSACertificateFile " + DaemonFolder.CERTIFICATE);
                lines.add("TLSRSACertificateKeyFile " + DaemonFolder.PRIVATE_KEY);
                lines.add(setup.sessionReuseRequired() ? "" : "TLSOptions NoSessionReuseRequired");
                if (setup.tls() == DaemonSetup.Tls.IMPLICIT) {
                    lines.add("TLSOptions UseImplicitSSL");
                }
            }
            lines.addAll(setup.extraLines());
            return String.join("\n", lines) + "\n";
        }

        @Override
        List<String> command(DaemonSetup setup, int port) {
            return List.of(inNamespace(), "--nodaemon", "--config", DaemonFolder.CONFIGURATION);
        }

        @Override
        List<String> files() {
            return List.of(executable, MODULES + "/mod_tls.so");
        }
    },

    /** Has no configuration file: the extra lines of a set-up are its command-line options. */
    PURE_FTPD("Pure-FTPd", "pure-ftpd/usr/sbin/pure-ftpd") {
        @Override
        String configuration(DaemonSetup setup, int port) {
            return "";
        }

        @Override
        List<String> command(DaemonSetup setup, int port) {
            var command = new ArrayList<>(List.of(inNamespace(), "-S", "127.0.0.1," + port));
            command.addAll(List.of("-4", "-H", "-l", "unix", "-g", "/run/pure-ftpd.pid"));
            if (!setup.anonymous()) {
                command.add("-E");
            }
            if (setup.tls() == DaemonSetup.Tls.IMPLICIT) {
                throw new IllegalArgumentException("Pure-FTPd has no implicit TLS");
            }
            if (setup.tls() == DaemonSetup.Tls.EXPLICIT) {
                command.addAll(List.of("-Y", "1"));
            }
            for (String line : setup.extraLines()) {
                command.addAll(List.of(line.strip().split("\\s+")));
            }
            return command;
        }
    };

    private static final String MODULES = "proftpd-mod-crypto/usr/lib/proftpd";

    private final String product;
    final String executable;

    DaemonProgram(String product, String executable) {
        this.product = product;
        this.executable = executable;
    }

    /** The folder with the unpacked Debian packages. */
    static Path programs() {
        return Path.of(System.getProperty("replydesk.daemons", "daemons")).toAbsolutePath();
    }

    /** The text of the configuration file; of a repeated setting mostly the last counts. */
    abstract String configuration(DaemonSetup setup, int port);

    /** The program and its arguments, as seen from inside the namespace; it must not detach. */
    abstract List<String> command(DaemonSetup setup, int port);

    /** What has to be there, relative to the folder of programs. */
    List<String> files() {
        return List.of(executable);
    }

    boolean isUnpacked() {
        return files().stream().allMatch(file -> Files.isRegularFile(programs().resolve(file)));
    }

    String inNamespace() {
        return DaemonFolder.PROGRAMS + "/" + executable;
    }

    @Override
    public String toString() {
        return product;
    }

    private static String yesOrNo(boolean value) {
        return value ? "YES" : "NO";
    }
}
