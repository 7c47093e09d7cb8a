package dev.replydesk.diagnosis;

import dev.replydesk.protocol.Command;
import java.util.Map;
import java.util.Optional;

/**
 * What is usually behind a refusal when its words say nothing: by command and code, as RFC 959
 * section 5.4 and the habits of servers have it.
 */
final class UsualCause {
    /** For 550 and its like: the file system says no. */
    private static final Map<String, String> OF_PLACES =
            Map.ofEntries(
                    Map.entry("CWD", "no-such-directory"),
                    Map.entry("XCWD", "no-such-directory"),
                    Map.entry("CDUP", "directory-change-failed"),
                    Map.entry("RETR", "no-such-file"),
                    Map.entry("SIZE", "size-or-time-unavailable"),
                    Map.entry("MDTM", "size-or-time-unavailable"),
                    Map.entry("STOR", "permission-denied"),
                    Map.entry("APPE", "permission-denied"),
                    Map.entry("STOU", "permission-denied"),
                    Map.entry("MKD", "directory-create-failed"),
                    Map.entry("XMKD", "directory-create-failed"),
                    Map.entry("RMD", "directory-remove-failed"),
                    Map.entry("XRMD", "directory-remove-failed"),
                    Map.entry("DELE", "delete-failed"),
                    Map.entry("RNFR", "no-such-file"),
                    Map.entry("RNTO", "rename-failed"),
                    Map.entry("LIST", "listing-failed"),
                    Map.entry("NLST", "listing-failed"),
                    Map.entry("MLSD", "listing-failed"),
                    Map.entry("SITE", "site-command-unsupported"),
                    Map.entry("PASV", "passive-disabled"),
                    Map.entry("EPSV", "passive-disabled"),
                    Map.entry("PORT", "active-mode-disabled"),
                    Map.entry("EPRT", "active-mode-disabled"),
                    Map.entry("REST", "resume-not-allowed"));

    private static final Map<Integer, String> OF_CODES =
            Map.ofEntries(
                    Map.entry(421, "server-shutting-down"),
                    Map.entry(425, "data-connection-failed"),
                    Map.entry(426, "data-connection-aborted"),
                    Map.entry(430, "login-credentials-rejected"),
                    Map.entry(431, "tls-certificate-missing-on-server"),
                    Map.entry(434, "address-denied"),
                    Map.entry(450, "file-locked"),
                    Map.entry(451, "internal-server-error"),
                    Map.entry(452, "disk-full"),
                    Map.entry(500, "command-unknown"),
                    Map.entry(501, "syntax-error"),
                    Map.entry(502, "command-not-implemented"),
                    Map.entry(503, "bad-command-sequence"),
                    Map.entry(504, "parameter-not-supported"),
                    Map.entry(521, "tls-required-for-data"),
                    Map.entry(522, "data-tls-session-reuse-required"),
                    Map.entry(530, "login-required"),
                    Map.entry(532, "account-command-required"),
                    Map.entry(533, "ccc-refused"),
                    Map.entry(534, "tls-required-for-login"),
                    Map.entry(535, "tls-handshake-failed"),
                    Map.entry(536, "prot-level-unsupported"),
                    Map.entry(550, "no-such-file"),
                    Map.entry(551, "no-such-file"),
                    Map.entry(552, "quota-exceeded"),
                    Map.entry(553, "name-not-allowed"));

    private UsualCause() {}

    /** The cause that is usual there; empty where nothing is. */
    static Optional<String> of(String verb, int code) {
        return switch (verb) {
            case Command.CONNECT -> Optional.of(atTheDoor(code));
            case "USER" -> Optional.of(code == 421 ? AT_LOGIN : "login-user-denied-by-list");
            case "PASS" -> Optional.of(code == 421 ? AT_LOGIN : "login-credentials-rejected");
            case "ACCT" -> Optional.of("account-command-required");
            case "AUTH" -> Optional.of("tls-not-supported");
            case "PBSZ" -> Optional.of("tls-command-sequence");
            case "PROT" -> Optional.of("prot-level-unsupported");
            case "TYPE", "MODE", "STRU" -> Optional.of("transfer-type-unsupported");
            case "OPTS" -> Optional.of("option-not-supported");
            default ->
                    code == 550 || code == 553 && OF_PLACES.containsKey(verb)
                            ? Optional.of(OF_PLACES.getOrDefault(verb, "permission-denied"))
                            : Optional.ofNullable(OF_CODES.get(code));
        };
    }

    private static final String AT_LOGIN = "too-many-connections-total";

    private static String atTheDoor(int code) {
        return switch (code) {
            case 120 -> "service-starting-later";
            case 421 -> "too-many-connections-total";
            case 500, 530, 550 -> "address-denied";
            default -> "server-shutting-down";
        };
    }
}
