package dev.replydesk.probe;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a user asks for, from the form or as JSON; everything but the host may be left out. */
public record ProbeRequest(
        @NotBlank(message = "Give the name or the address of the server.")
                @Size(max = 255, message = "Host names have at most 255 characters.")
                @OneLine
                @Pattern(
                        regexp = "[^\\s/@?#\\\\\"'<>]*",
                        message =
                                "A host name alone, without protocol, user, path or spaces, such as"
                                        + " ftp.example.com.")
                @Nullable String host,
        @Min(value = 1, message = "Ports start at 1. FTP uses 21.")
                @Max(value = 65535, message = "Ports end at 65535. FTP uses 21.")
                @Nullable Integer port,
        @Pattern(
                        regexp = "auto|plain|explicit|implicit",
                        message = "One of auto, plain, explicit and implicit.")
                @Nullable String security,
        @OneLine @Size(max = 255, message = "At most 255 characters.") @Nullable String username,
        @OneLine @Size(max = 1024, message = "At most 1,024 characters.") @Nullable String password,
        @OneLine @Size(max = 255, message = "At most 255 characters.") @Nullable String account,
        @OneLine @Size(max = 1024, message = "At most 1,024 characters.") @Nullable String path,
        @Nullable
                List<
                        @Pattern(
                                regexp = "listing|tls|download|upload|active|resume",
                                message =
                                        "One of listing, tls, download, upload, active and"
                                                + " resume.")
                        String>
                checks,
        @OneLine @Size(max = 1024, message = "At most 1,024 characters.")
                @Nullable String downloadFile,
        @OneLine
                @Size(max = 255, message = "At most 255 characters.")
                @Pattern(
                        regexp = "[^/\\\\]*",
                        message = "A file name alone; it is written to the directory above.")
                @Nullable String uploadFile) {

    /** The target; call it on a request without violations. */
    public ProbeTarget target() {
        Security kind =
                security == null
                        ? Security.AUTO
                        : Security.valueOf(security.toUpperCase(Locale.ROOT));
        return new ProbeTarget(
                text(host).strip(),
                port == null ? kind.usualPort() : port,
                kind,
                text(path).strip(),
                wanted(),
                text(downloadFile).strip(),
                text(uploadFile).strip());
    }

    private Set<Check> wanted() {
        return checks == null
                ? Check.usual()
                : checks.stream()
                        .flatMap(id -> Check.of(id).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** What to log in with. */
    public Credentials credentials() {
        return new Credentials(text(username), text(password), text(account));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The password stays out of logs and error messages. */
    @Override
    public String toString() {
        return "ProbeRequest[" + host + ":" + port + "]";
    }
}
