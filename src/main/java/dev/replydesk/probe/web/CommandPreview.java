package dev.replydesk.probe.web;

import dev.replydesk.probe.Check;
import dev.replydesk.probe.Security;
import dev.replydesk.protocol.Command;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Says before a probe what it would send, in order, when nothing goes wrong. */
final class CommandPreview {
    private static final String SENT = ">";
    private static final String RECEIVED = "<";
    private static final String DONE = "·";

    private final ProbeForm form;
    private final Security security;
    private final List<Line> lines = new ArrayList<>();

    private CommandPreview(ProbeForm form) {
        this.form = form;
        security =
                Arrays.stream(Security.values())
                        .filter(kind -> kind.id().equals(form.security()))
                        .findFirst()
                        .orElse(Security.AUTO);
    }

    /**
     * @param mark who acts, as an arrow
     * @param quiet whether the text is ours and no command
     */
    record Line(String mark, String text, boolean quiet) {}

    static List<Line> of(ProbeForm form) {
        var preview = new CommandPreview(form);
        preview.connect();
        preview.logIn();
        preview.look();
        preview.transfer();
        preview.end();
        return List.copyOf(preview.lines);
    }

    private void connect() {
        Integer port = ProbeFields.number(form.port());
        int asked = port == null ? security.usualPort() : port;
        note(DONE, "resolve the name, connect to port " + asked);
        boolean encryptedAtOnce =
                security == Security.IMPLICIT
                        || security == Security.AUTO && asked == Security.IMPLICIT.usualPort();
        if (encryptedAtOnce) {
            note(DONE, "TLS handshake");
        }
        note(RECEIVED, "wait for the greeting");
        if (!encryptedAtOnce && security != Security.PLAIN) {
            send("AUTH TLS");
        }
    }

    private void logIn() {
        send(command("USER", form.username().isBlank() ? ProbeForm.ANONYMOUS : form.username()));
        send(command("PASS", Command.MASK));
        if (security != Security.PLAIN) {
            send("PBSZ 0, PROT P");
        }
    }

    private void look() {
        send("SYST, FEAT, OPTS UTF8 ON, PWD");
        if (!form.path().isBlank()) {
            send(command("CWD", form.path().strip()));
        }
        send("TYPE A, CLNT, HELP, STAT");
    }

    /** Every other check needs a data connection, and so the listings that find one. */
    private void transfer() {
        if (Stream.of(Check.values()).filter(check -> check != Check.TLS).anyMatch(form::checks)) {
            send("PASV, LIST");
            send("EPSV, MLSD");
            send("PASV, NLST");
        }
        if (form.checks(Check.DOWNLOAD) || form.checks(Check.RESUME)) {
            send("TYPE I, SIZE, MDTM");
            send(command("RETR", orSmallFile(form.downloadFile())));
        }
        if (form.checks(Check.RESUME)) {
            send("REST, RETR");
        }
        if (form.checks(Check.DOWNLOAD) || form.checks(Check.RESUME)) {
            send("TYPE A, RETR");
        }
        if (form.checks(Check.ACTIVE)) {
            send("PORT, LIST");
            send("EPRT, LIST");
        }
        if (form.checks(Check.UPLOAD)) {
            send(command("STOR", orRandomName(form.uploadFile())));
            send("RETR, APPE, SIZE");
            send("RNFR, RNTO, DELE");
        }
    }

    private void end() {
        send("QUIT");
        if (form.checks(Check.TLS) && security != Security.PLAIN) {
            note(DONE, "up to three short connections that ask which TLS versions are offered");
            note(
                    DONE,
                    "one that logs in again, if the login was accepted, and opens a data"
                            + " connection without resuming the TLS session");
        }
    }

    private static String orSmallFile(String name) {
        return name.isBlank() ? "(the first small file)" : name.strip();
    }

    private static String orRandomName(String name) {
        return name.isBlank() ? "(a random name)" : name.strip();
    }

    /** What would be two commands is not sent, so it is not shown either. */
    private static String command(String verb, String argument) {
        return Command.hasControlCharacter(argument) ? verb : verb + " " + argument;
    }

    private void send(String commands) {
        lines.add(new Line(SENT, commands, false));
    }

    private void note(String mark, String words) {
        lines.add(new Line(mark, words, true));
    }
}
