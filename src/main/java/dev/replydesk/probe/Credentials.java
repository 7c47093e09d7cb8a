package dev.replydesk.probe;

import dev.replydesk.protocol.Command;

/** What the probe logs in with. It lives in memory for as long as the probe does. */
public record Credentials(String username, String password, String account) {
    private static final String ANONYMOUS_PASSWORD = "probe@ftp-reply-desk.example";

    public Credentials {
        if (Command.hasControlCharacter(username)
                || Command.hasControlCharacter(password)
                || Command.hasControlCharacter(account)) {
            throw new IllegalArgumentException("Credentials hold no control characters");
        }
        username = username.isBlank() ? "anonymous" : username;
    }

    /** What to send after PASS: anonymous users send an address by custom (RFC 1635). */
    String passwordToSend() {
        boolean anonymous = username.equalsIgnoreCase("anonymous") || username.equals("ftp");
        return password.isEmpty() && anonymous ? ANONYMOUS_PASSWORD : password;
    }

    @Override
    public String toString() {
        return "Credentials[" + username + "]";
    }
}
