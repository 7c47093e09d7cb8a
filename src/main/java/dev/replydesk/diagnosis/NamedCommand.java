package dev.replydesk.diagnosis;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.replydesk.protocol.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The command that a refusal names. Many clients send commands that their logs do not show, and the
 * refusal then seems to be the answer to another one.
 */
final class NamedCommand {
    private static final Set<String> KNOWN =
            Set.of(
                    "AUTH", "OPTS", "FEAT", "CLNT", "HOST", "MLSD", "MLST", "SIZE", "MDTM", "EPSV",
                    "PASV", "EPRT", "PORT", "SYST", "PBSZ", "PROT", "LIST", "NLST", "STAT", "SITE",
                    "REST", "MFMT", "HASH", "XCRC", "CCC", "HELP", "NOOP", "LANG", "PRET");

    private static final List<Pattern> FORMS =
            List.of(
                    Pattern.compile(
                            "^(?:command )?['\"`]?([A-Za-z]{3,4})\\b[^'\"`:]{0,40}['\"`:]* .{0,12}(?:not (?:understood|implemented|recogni[sz]ed|supported|known)|unknown|unrecogni[sz]ed|unsupported|aborted|invalid command)",
                            Pattern.CASE_INSENSITIVE),
                    Pattern.compile(
                            "(?:unknown|invalid|unrecogni[sz]ed|illegal|unsupported) (?:command|request):? ['\"`]?([A-Za-z]{3,4})\\b",
                            Pattern.CASE_INSENSITIVE));

    private NamedCommand() {}

    /** The command in the words of a reply that does not know it; empty where it names none. */
    static Optional<String> in(Reply reply) {
        return in(reply.lastText());
    }

    /** The command that a text says is not known; empty where it names none. */
    static Optional<String> in(String words) {
        String text = words.strip();
        return FORMS.stream()
                .map(form -> form.matcher(cut(text)))
                .filter(Matcher::find)
                .map(found -> found.group(1).toUpperCase(Locale.ROOT))
                .filter(KNOWN::contains)
                .findFirst();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(200, text.length()));
    }
}
