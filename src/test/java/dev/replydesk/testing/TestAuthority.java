package dev.replydesk.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** A certificate authority for tests, made by the JDK's keytool. */
final class TestAuthority {
    private static final String KEYTOOL =
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString();

    private final Path folder;

    private TestAuthority(Path folder) {
        this.folder = folder;
    }

    /** A leaf for localhost that comes without its intermediate. */
    static TestCertificate leafAlone() {
        try {
            var authority = new TestAuthority(Files.createTempDirectory("replydesk-authority-"));
            try {
                return authority.issue();
            } finally {
                FileSystemUtils.deleteRecursively(authority.folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private TestCertificate issue() throws IOException, GeneralSecurityException {
        generate("intermediate", "-dname", "CN=Test intermediate", "-ext", "bc:c");
        String names = "san=dns:localhost,ip:127.0.0.1";
        generate("server", "-dname", "CN=localhost", "-ext", names, "-signer", "intermediate");
        char[] password = TestCertificate.FILE_PASSWORD.toCharArray();
        KeyStore all = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store())) {
            all.load(in, password);
        }
        Key key = all.getKey("server", password);
        KeyStore leaf = KeyStore.getInstance("PKCS12");
        leaf.load(null, null);
        Certificate[] chain = {all.getCertificate("server")};
        leaf.setKeyEntry("server", key, password, chain);
        return new TestCertificate(leaf);
    }

    private void generate(String alias, String... options) throws IOException {
        var command = new ArrayList<>(List.of(KEYTOOL, "-genkeypair", "-alias", alias));
        command.addAll(List.of("-keyalg", "RSA", "-keysize", "2048"));
        command.addAll(List.of("-keystore", store().toString(), "-storetype", "PKCS12"));
        command.addAll(List.of("-storepass", TestCertificate.FILE_PASSWORD));
        command.addAll(List.of(options));
        CommandLine.run(command);
    }

    private Path store() {
        return folder.resolve("all.p12");
    }
}
