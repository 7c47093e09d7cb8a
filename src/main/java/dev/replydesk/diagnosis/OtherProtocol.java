package dev.replydesk.diagnosis;

import dev.replydesk.protocol.ServerAnswer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** A protocol that people reach by mistake on the port where they look for FTP. */
enum OtherProtocol {
    SSH("SSH (SFTP runs over it)", text -> text.startsWith("ssh-")),
    HTTP("a web server", text -> text.startsWith("http/") || text.startsWith("<!doctype html")),
    SMTP(
            "a mail server (SMTP)",
            text -> text.startsWith("220") && text.contains(" esmtp") && !text.contains("ftp")),
    POP3("a mailbox server (POP3)", text -> text.startsWith("+ok")),
    IMAP("a mailbox server (IMAP)", text -> text.startsWith("* ok")),
    TELNET(
            "a Telnet server",
            text -> text.startsWith("\u00ff\u00fb") || text.startsWith("\u00ff\u00fd")),
    VNC("a remote desktop (VNC)", text -> text.startsWith("rfb 00"));

    private final String title;
    private final Predicate<String> greets;

    OtherProtocol(String title, Predicate<String> greets) {
        this.title = title;
        this.greets = greets;
    }

    /** The name in a sentence. */
    String title() {
        return title;
    }

    /** The protocol that opens with such a line. */
    static Optional<OtherProtocol> of(ServerAnswer answer) {
        String text = answer.raw().stripLeading().toLowerCase(Locale.ROOT);
        for (OtherProtocol protocol : values()) {
            if (protocol.greets.test(text)) {
                return Optional.of(protocol);
            }
        }
        return Optional.empty();
    }
}
