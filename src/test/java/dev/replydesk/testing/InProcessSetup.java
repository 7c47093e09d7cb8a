package dev.replydesk.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.ftpserver.ConnectionConfigFactory;
import org.apache.ftpserver.DataConnectionConfigurationFactory;
import org.apache.ftpserver.FtpServer;
import org.apache.ftpserver.FtpServerFactory;
import org.apache.ftpserver.ftplet.Authority;
import org.apache.ftpserver.ftplet.FtpException;
import org.apache.ftpserver.listener.ListenerFactory;
import org.apache.ftpserver.ssl.SslConfiguration;
import org.apache.ftpserver.ssl.SslConfigurationFactory;
import org.apache.ftpserver.usermanager.impl.BaseUser;
import org.apache.ftpserver.usermanager.impl.ConcurrentLoginPermission;
import org.apache.ftpserver.usermanager.impl.WritePermission;

/** How Apache FtpServer is to be started, one call for each point that differs from the usual. */
public final class InProcessSetup {
    /** Whether and how the control connection can be secured. */
    public enum Tls {
        NONE,
        EXPLICIT,
        IMPLICIT
    }

    private final DataConnectionConfigurationFactory data =
            new DataConnectionConfigurationFactory();
    private Tls tls = Tls.NONE;
    private String address = "127.0.0.1";
    private String password = "rT7mQ2vXk9pL";
    private boolean readOnly;
    private int maxLogins = 10;
    private Map<String, String> files =
            Map.of("welcome.txt", "Welcome.\n", "numbers.txt", "1 2 3\n");

    InProcessSetup() {}

    public InProcessSetup with(Tls kind) {
        tls = kind;
        return this;
    }

    public InProcessSetup at(String loopback) {
        address = loopback;
        return this;
    }

    public InProcessSetup password(String value) {
        password = value;
        return this;
    }

    /** Lets anonymous in, and nobody write. */
    public InProcessSetup readOnly() {
        readOnly = true;
        return this;
    }

    public InProcessSetup withoutActiveMode() {
        data.setActiveEnabled(false);
        return this;
    }

    public InProcessSetup maxLogins(int number) {
        maxLogins = number;
        return this;
    }

    /** Announces this address in passive replies. */
    public InProcessSetup announcing(String external) {
        data.setPassiveExternalAddress(external);
        return this;
    }

    public InProcessSetup withoutFiles() {
        files = Map.of();
        return this;
    }

    public InProcessFtpServer start() {
        return InProcessFtpServer.start(this);
    }

    String password() {
        return password;
    }

    Map<String, String> files() {
        return files;
    }

    /** The server, not yet started, with this folder for its accounts. */
    FtpServer server(int port, File home) throws FtpException, IOException {
        var factory = new FtpServerFactory();
        factory.addListener("default", listener(port).createListener());
        var connections = new ConnectionConfigFactory();
        connections.setMaxLogins(maxLogins);
        connections.setAnonymousLoginEnabled(readOnly);
        connections.setLoginFailureDelay(0);
        factory.setConnectionConfig(connections.createConnectionConfig());
        factory.getUserManager().save(user(InProcessFtpServer.USER, home));
        if (readOnly) {
            factory.getUserManager().save(user("anonymous", home));
        }
        return factory.createServer();
    }

    private ListenerFactory listener(int port) throws IOException {
        var listener = new ListenerFactory();
        listener.setServerAddress(address);
        listener.setPort(port);
        if (tls != Tls.NONE) {
            SslConfiguration secured = secured();
            listener.setSslConfiguration(secured);
            listener.setImplicitSsl(tls == Tls.IMPLICIT);
            data.setSslConfiguration(secured);
        }
        listener.setDataConnectionConfiguration(data.createDataConnectionConfiguration());
        return listener;
    }

    /** It reads the key from a file, once, when it is created. */
    private static SslConfiguration secured() throws IOException {
        Path file = Files.createTempFile("ftp-key", ".p12");
        try {
            TestCertificate.forLocalhost().write(file);
            var factory = new SslConfigurationFactory();
            factory.setKeystoreFile(file.toFile());
            factory.setKeystoreType("PKCS12");
            factory.setKeystorePassword(TestCertificate.FILE_PASSWORD);
            return factory.createSslConfiguration();
        } finally {
            Files.delete(file);
        }
    }

    private BaseUser user(String name, File home) {
        var user = new BaseUser();
        user.setName(name);
        user.setPassword(name.equals("anonymous") ? "" : password);
        user.setHomeDirectory(home.toString());
        Authority many = new ConcurrentLoginPermission(20, 20);
        user.setAuthorities(readOnly ? List.of(many) : List.of(many, new WritePermission()));
        return user;
    }
}
