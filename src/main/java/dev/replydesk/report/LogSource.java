package dev.replydesk.report;

import java.util.Locale;
import java.util.Set;

/**
 * The log that a report was made from.
 *
 * @param format the stable name of its format, such as "filezilla-client"
 * @param title the format as people call it, such as "FileZilla client"
 * @param author the id of the product in the catalog that wrote it, a client or a server; empty
 *     where it is none of them
 * @param sessions how many sessions it holds
 * @param lines how many lines it has
 */
public record LogSource(String format, String title, String author, long sessions, long lines) {
    /** They start with a consonant that is spoken with a vowel before it. */
    private static final Set<String> SPELLED_OUT = Set.of("lftp", "ncftp", "ftp", "ftp.exe");

    /** As in "from a FileZilla client log". */
    public String words() {
        String noun = title.toLowerCase(Locale.ROOT).endsWith("log") ? title : title + " log";
        return (startsWithVowel() ? "an " : "a ") + noun;
    }

    private boolean startsWithVowel() {
        String first = title.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return SPELLED_OUT.contains(first) || first.matches("[aeio].*");
    }
}
