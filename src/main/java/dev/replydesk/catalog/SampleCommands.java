package dev.replydesk.catalog;

import dev.replydesk.protocol.Command;
import java.util.Map;

/** Commands with an argument, as they could stand in a session. */
final class SampleCommands {
    private static final int SECURITY_DATA_NEEDED = 334;
    private static final int SYSTEM_STATUS = 211;

    private static final Map<String, String> ARGUMENTS =
            Map.ofEntries(
                    Map.entry("USER", "mira"),
                    Map.entry("PASS", Command.MASK),
                    Map.entry("ACCT", Command.MASK),
                    Map.entry("ADAT", Command.MASK),
                    Map.entry("HOST", "ftp.example"),
                    Map.entry("AUTH", "TLS"),
                    Map.entry("PBSZ", "0"),
                    Map.entry("PROT", "P"),
                    Map.entry("TYPE", "I"),
                    Map.entry("MODE", "S"),
                    Map.entry("STRU", "F"),
                    Map.entry("OPTS", "UTF8 ON"),
                    Map.entry("CWD", "pub"),
                    Map.entry("MKD", "new"),
                    Map.entry("RMD", "old"),
                    Map.entry("DELE", "a.zip"),
                    Map.entry("RNFR", "a.zip"),
                    Map.entry("RNTO", "b.zip"),
                    Map.entry("SIZE", "a.zip"),
                    Map.entry("MDTM", "a.zip"),
                    Map.entry("MLST", "a.zip"),
                    Map.entry("STAT", "pub"),
                    Map.entry("REST", "1024"),
                    Map.entry("RETR", "a.zip"),
                    Map.entry("STOR", "a.zip"),
                    Map.entry("APPE", "a.log"),
                    Map.entry("HASH", "a.zip"),
                    Map.entry("MD5", "a.zip"),
                    Map.entry("PORT", "192,0,2,7,195,80"),
                    Map.entry("EPRT", "|1|192.0.2.7|50000|"),
                    Map.entry("LPRT", "4,4,192,0,2,7,2,195,80"),
                    Map.entry("ALLO", "4096"),
                    Map.entry("RANG", "1024 2047"),
                    Map.entry("SMNT", "/archive"),
                    Map.entry("SITE", "CHMOD 640 a.zip"),
                    Map.entry("LANG", "en"),
                    Map.entry("CLNT", "NcFTP"),
                    Map.entry("CSID", "name=NcFTP;version=3.2;"),
                    Map.entry("ALGS", "STATUS64"),
                    Map.entry("PRET", "RETR a.zip"),
                    Map.entry("SSCN", "ON"),
                    Map.entry("MFMT", "20260302091407 a.zip"),
                    Map.entry("MFCT", "20260302091407 a.zip"),
                    Map.entry("MFF", "Modify=20260302091407; a.zip"),
                    Map.entry("MMD5", "a.zip, b.zip"),
                    Map.entry("COMB", "all.zip a.zip b.zip"),
                    Map.entry("RMDA", "old"),
                    Map.entry("AVBL", "pub"),
                    Map.entry("DSIZ", "pub"),
                    Map.entry("XCWD", "pub"),
                    Map.entry("XMKD", "new"),
                    Map.entry("XRMD", "old"),
                    Map.entry("XCRC", "a.zip"),
                    Map.entry("XMD5", "a.zip"),
                    Map.entry("XSHA", "a.zip"),
                    Map.entry("XSHA1", "a.zip"),
                    Map.entry("XSHA256", "a.zip"),
                    Map.entry("XSHA512", "a.zip"),
                    Map.entry("MIC", "base64data"),
                    Map.entry("CONF", "base64data"),
                    Map.entry("ENC", "base64data"));

    private SampleCommands() {}

    /** A sample of a command that is answered with a code. */
    static Command of(String verb, int code) {
        if (verb.equals("AUTH") && code == SECURITY_DATA_NEEDED) {
            return new Command(verb, "GSSAPI");
        }
        // Without an argument STAT asks for the status of the server.
        if (verb.equals("STAT") && code == SYSTEM_STATUS) {
            return Command.of(verb);
        }
        return new Command(verb, ARGUMENTS.getOrDefault(verb, ""));
    }
}
