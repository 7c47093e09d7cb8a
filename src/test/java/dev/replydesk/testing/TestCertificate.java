package dev.replydesk.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A self-signed server certificate with its key, made by the JDK's keytool. */
public final class TestCertificate {
    private static final String ALIAS = "server";

    /** Of the file that {@link #write} makes. */
    static final String FILE_PASSWORD = "changeit";

    private static final char[] STORE_PASSWORD = FILE_PASSWORD.toCharArray();
    private static final Base64.Encoder PEM =
            Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private final KeyStore keyStore;

    TestCertificate(KeyStore keyStore) {
        this.keyStore = keyStore;
    }

    /** The certificate that fits: named localhost and 127.0.0.1, valid now; made once per JVM. */
    public static TestCertificate forLocalhost() {
        return Localhost.CERTIFICATE;
    }

    /** A certificate for localhost that ran out some weeks ago. */
    public static TestCertificate expired() {
        return generate("localhost", "-startdate", "-60d", "-validity", "30");
    }

    /** A certificate for localhost whose time has not come yet. */
    public static TestCertificate notYetValid() {
        return generate("localhost", "-startdate", "+30d", "-validity", "30");
    }

    /** A certificate that names another host. */
    public static TestCertificate forName(String host) {
        return generate(host, "-ext", "san=dns:" + host, "-validity", "30");
    }

    /**
     * A certificate for localhost, issued by an intermediate authority that is not sent along, as
     * servers present it that were given one file of the two.
     */
    public static TestCertificate withoutIntermediate() {
        return TestAuthority.leafAlone();
    }

    public X509Certificate certificate() {
        try {
            return (X509Certificate) entry();
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    public String certificatePem() {
        try {
            return pem("CERTIFICATE", entry().getEncoded());
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    public String privateKeyPem() {
        try {
            Key key = keyStore.getKey(ALIAS, STORE_PASSWORD);
            return pem("PRIVATE KEY", key.getEncoded());
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Writes certificate and key to a PKCS #12 file. */
    void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            keyStore.store(out, STORE_PASSWORD);
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** For the server's side: presents this certificate. */
    public SSLContext serverContext() {
        try {
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(keyStore, STORE_PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** For the client's side: trusts this certificate and no other; a new session cache each. */
    public SSLContext clientContext() {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(ALIAS, entry());
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private Certificate entry() throws GeneralSecurityException {
        return keyStore.getCertificate(ALIAS);
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(label, PEM.encodeToString(der));
    }

    private static TestCertificate generate(String name, String... options) {
        try {
            Path folder = Files.createTempDirectory("replydesk-certificate-");
            Path store = folder.resolve("server.p12");
            try {
                runKeytool(store, name, options);
                KeyStore keyStore = KeyStore.getInstance("PKCS12");
                try (InputStream in = Files.newInputStream(store)) {
                    keyStore.load(in, STORE_PASSWORD);
                }
                return new TestCertificate(keyStore);
            } finally {
                Files.deleteIfExists(store);
                Files.delete(folder);
            }
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static void runKeytool(Path store, String name, String... options) throws IOException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var command = new ArrayList<>(List.of(keytool.toString(), "-genkeypair", "-alias", ALIAS));
        command.addAll(List.of("-keyalg", "RSA", "-keysize", "2048", "-dname", "CN=" + name));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", store.toString()));
        command.addAll(List.of("-storepass", new String(STORE_PASSWORD)));
        command.addAll(List.of(options));
        CommandLine.run(command);
    }

    private static final class Localhost {
        static final TestCertificate CERTIFICATE =
                generate("localhost", "-ext", "san=dns:localhost,ip:127.0.0.1", "-validity", "30");
    }
}
