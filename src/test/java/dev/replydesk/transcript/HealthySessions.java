package dev.replydesk.transcript;

import static dev.replydesk.transcript.TranscriptBuilder.connectedTo;
import static dev.replydesk.transcript.TranscriptBuilder.loggedInTo;

import java.util.List;

/** Sessions with servers in which nothing is wrong. */
public final class HealthySessions {
    private static final String SERVER = "192.0.2.10";

    private HealthySessions() {}

    public static List<Transcript> all() {
        return List.of(plain(), encrypted(), unusual());
    }

    /** As vsftpd holds it. */
    public static Transcript plain() {
        return listing(lookingAround(loggedInTo(SERVER)), false).build();
    }

    /** Explicit TLS, with protected data connections. */
    public static Transcript encrypted() {
        TranscriptBuilder session =
                connectedTo(SERVER)
                        .received("220-FTP", "220 Ready")
                        .passed()
                        .stage(Stage.TLS)
                        .sent("AUTH TLS")
                        .received("234 Go ahead")
                        .encrypted(Channel.CONTROL)
                        .sent("PBSZ 0")
                        .received("200 PBSZ set to 0")
                        .sent("PROT P")
                        .received("200 Private")
                        .passed()
                        .stage(Stage.LOGIN)
                        .sent("USER mira")
                        .received("331 Password")
                        .sent("PASS tr0ub4dor")
                        .received("230 Welcome")
                        .passed();
        return listing(lookingAround(session), true).build();
    }

    /** A small server that offers little: no TLS, no SYST, no FEAT, no extended passive mode. */
    private static Transcript unusual() {
        return connectedTo(SERVER)
                .received("120 One moment")
                .received("220-Welcome", "2 users online", "2203 files", "220 Ready")
                .passed()
                .stage(Stage.TLS)
                .sent("AUTH TLS")
                .received("500 What")
                .stage(Stage.LOGIN)
                .sent("USER anonymous")
                .received("230 No password needed")
                .passed()
                .stage(Stage.PATH)
                .sent("SYST")
                .received("502 No")
                .sent("FEAT")
                .received("500 What")
                .sent("PWD")
                .received("257 \"/\"")
                .sent("TYPE A")
                .received("200 ok")
                .passed()
                .stage(Stage.DATA_CONNECTION)
                .sent("PASV")
                .received("227 Entering Passive Mode (192,0,2,10,195,80)")
                .connected(Channel.DATA, SERVER, 50000)
                .stage(Stage.LISTING)
                .sent("LIST")
                .received("125 Here")
                .listed(2)
                .received("250 Done")
                .passed()
                .stage(Stage.DATA_CONNECTION)
                .sent("EPSV")
                .received("500 What")
                .passed()
                .stage(Stage.GOODBYE)
                .sent("QUIT")
                .received("221 Bye")
                .passed()
                .build();
    }

    private static TranscriptBuilder lookingAround(TranscriptBuilder session) {
        return session.stage(Stage.PATH)
                .sent("SYST")
                .received("215 UNIX Type: L8")
                .sent("FEAT")
                .received("211-Features:", " EPSV", " MLST type*;size*;", " UTF8", "211 End")
                .sent("PWD")
                .received("257 \"/\" is the current directory")
                .sent("TYPE A")
                .received("200 Switching to ASCII mode.")
                .passed();
    }

    private static TranscriptBuilder listing(TranscriptBuilder session, boolean protect) {
        session.stage(Stage.DATA_CONNECTION)
                .sent("PASV")
                .received("227 Entering Passive Mode (192,0,2,10,195,80).")
                .connected(Channel.DATA, SERVER, 50000)
                .passed();
        transfer(session, "LIST", protect);
        session.stage(Stage.DATA_CONNECTION)
                .sent("EPSV")
                .received("229 Entering Extended Passive Mode (|||50001|)")
                .connected(Channel.DATA, SERVER, 50001)
                .passed();
        transfer(session, "MLSD", protect);
        return session.stage(Stage.GOODBYE).sent("QUIT").received("221 Goodbye.").passed();
    }

    private static void transfer(TranscriptBuilder session, String verb, boolean protect) {
        session.stage(Stage.LISTING).sent(verb).received("150 Here comes the listing.");
        if (protect) {
            session.encrypted(Channel.DATA);
        }
        session.listed(3).received("226 Directory send OK.").passed();
    }
}
