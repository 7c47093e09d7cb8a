package dev.replydesk.probe;

import dev.replydesk.testing.FtpDaemon;
import java.io.IOException;

/** A healthy vsftpd with explicit TLS, on all addresses, until standard input ends. */
final class HealthyServer {
    private HealthyServer() {}

    /** Prints the port, the user and the password. */
    public static void main(String[] arguments) throws IOException {
        try (FtpDaemon daemon =
                FtpDaemon.vsftpd()
                        .explicitTls()
                        .requireSessionReuse()
                        .with("listen_address=0.0.0.0")
                        .start()) {
            System.out.println(daemon.port() + " " + daemon.user() + " " + daemon.password());
            System.in.transferTo(System.err);
        }
    }
}
