package dev.replydesk.logs;

/**
 * What is taken out of a log before anything of it is kept, beside secrets, which never stay.
 *
 * @param addresses IP addresses
 * @param names names of users and of hosts
 */
public record Redaction(boolean addresses, boolean names) {
    /** Takes out secrets only. */
    public static final Redaction SECRETS_ONLY = new Redaction(false, false);
}
