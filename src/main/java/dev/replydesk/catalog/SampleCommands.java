package dev.replydesk.catalog;

import dev.replydesk.protocol.Command;
import java.util.Map;

/** Commands with an argument, as they could stand in a session. */
final class SampleCommands {
    private static final int SECURITY_DATA_NEEDED = 334;

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
                    Map.entry("MD5", "a.zip"));

    private SampleCommands() {}

    /** A sample of a command that is answered with a code. */
    static Command of(String verb, int code) {
        String argument = ARGUMENTS.getOrDefault(verb, "");
        return new Command(
                verb, verb.equals("AUTH") && code == SECURITY_DATA_NEEDED ? "GSSAPI" : argument);
    }
}
