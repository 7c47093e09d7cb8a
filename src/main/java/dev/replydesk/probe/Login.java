package dev.replydesk.probe;

import dev.replydesk.protocol.Outcome;
import dev.replydesk.protocol.Reply;

/** One login, and never more than one with the same password that was refused. */
final class Login {
    private static final int NEED_ACCOUNT = 332;

    private Login() {}

    /**
     * How the login ended.
     *
     * @param verb the last command
     */
    record Answer(String verb, Reply reply) {
        boolean isWelcome() {
            return FtpSession.isDone(reply);
        }
    }

    /** Goes through USER, PASS and ACCT as far as the server asks (RFC 959 section 5.4). */
    static Answer attempt(FtpConnection control, Credentials credentials)
            throws SessionEndedException {
        String verb = "USER";
        Reply reply = control.send(verb, credentials.username());
        if (awaitsMore(reply) && reply.code().value() != NEED_ACCOUNT) {
            verb = "PASS";
            reply = control.send(verb, credentials.passwordToSend());
        }
        if (reply.code().value() == NEED_ACCOUNT) {
            verb = "ACCT";
            reply = control.send(verb, credentials.account());
        }
        return new Answer(verb, reply);
    }

    private static boolean awaitsMore(Reply reply) {
        return reply.code().outcome() == Outcome.POSITIVE_INTERMEDIATE;
    }

    /**
     * RFC 4217 section 9: PBSZ 0 and PROT P encrypt the data connections as well. They are allowed
     * before the login too, but some servers refuse them there.
     *
     * @return whether the server agreed
     */
    static boolean protectData(FtpConnection control) throws SessionEndedException {
        control.send("PBSZ", "0");
        return FtpSession.isDone(control.send("PROT", "P"));
    }
}
