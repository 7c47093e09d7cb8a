package dev.replydesk.probe;

/** A part of a session; should the session end in it, the next one runs in another. */
interface SessionStep {
    void run(FtpSession session) throws SessionEndedException;
}
