package dev.replydesk.logs.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** Short logs of ours to try; every address in them is one of those for documentation. */
public enum Example {
    FILEZILLA_PRIVATE_ADDRESS(
            "filezilla-private-address", "FileZilla: the listing fails after 227"),
    CURL_LOGIN("curl-login", "curl: 530 at the password"),
    LFTP_TLS_REUSE("lftp-tls-reuse", "lftp: TLS sessions must be reused"),
    FTP_EXE_ACTIVE("ftp-exe-active", "ftp.exe: active mode behind a firewall");

    private final String id;
    private final String title;
    private final String text;

    Example(String id, String title) {
        this.id = id;
        this.title = title;
        text = load("logs/examples/" + id + ".log");
    }

    private static String load(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static Optional<Example> of(String id) {
        return Arrays.stream(values()).filter(example -> example.id.equals(id)).findFirst();
    }

    /** The name in links. */
    public String id() {
        return id;
    }

    /** The words of the link. */
    public String title() {
        return title;
    }

    String text() {
        return text;
    }
}
