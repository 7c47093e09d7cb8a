package dev.replydesk.logs;

import dev.replydesk.transcript.Stage;
import java.util.Locale;
import java.util.Set;

/** The commands that are known, and the part of a session to which each belongs. */
final class Verbs {
    private static final Set<String> KNOWN =
            Set.of(
                    "ABOR", "ACCT", "ADAT", "ALGS", "ALLO", "APPE", "APSV", "AUTH", "AVBL", "CCC",
                    "CDUP", "CLNT", "COMB", "CONF", "CPSV", "CSID", "CWD", "DELE", "DSIZ", "ENC",
                    "EPRT", "EPSV", "FEAT", "HASH", "HELP", "HOST", "LANG", "LIST", "LPRT", "LPSV",
                    "MAIL", "MD5", "MDTM", "MFCT", "MFF", "MFMT", "MIC", "MKD", "MLFL", "MLSD",
                    "MLST", "MMD5", "MODE", "MRCP", "MRSQ", "MSAM", "MSND", "MSOM", "NLST", "NOOP",
                    "OPTS", "PASS", "PASV", "PBSZ", "PORT", "PRET", "PROT", "PWD", "QUIT", "RANG",
                    "REIN", "REST", "RETR", "RMD", "RMDA", "RNFR", "RNTO", "SITE", "SIZE", "SMNT",
                    "SSCN", "STAT", "STOR", "STOU", "STRU", "SYST", "TYPE", "USER", "XCRC", "XCUP",
                    "XCWD", "XMD5", "XMKD", "XPWD", "XRCP", "XRMD", "XRSQ", "XSEM", "XSEN", "XSHA",
                    "XSHA1", "XSHA256", "XSHA512");

    private Verbs() {}

    static boolean isKnown(String word) {
        return KNOWN.contains(word.toUpperCase(Locale.ROOT));
    }

    /** The stage in which a command is sent; that of the greeting for an empty verb. */
    static Stage stage(String verb) {
        return switch (verb) {
            case "" -> Stage.GREETING;
            case "AUTH", "PBSZ", "PROT", "CCC", "ADAT" -> Stage.TLS;
            case "USER", "PASS", "ACCT" -> Stage.LOGIN;
            case "PASV", "EPSV", "PORT", "EPRT", "LPSV", "LPRT", "CPSV" -> Stage.DATA_CONNECTION;
            case "LIST", "NLST", "MLSD" -> Stage.LISTING;
            case "RETR" -> Stage.DOWNLOAD;
            case "STOR", "APPE", "STOU" -> Stage.UPLOAD;
            case "QUIT" -> Stage.GOODBYE;
            default -> Stage.PATH;
        };
    }
}
