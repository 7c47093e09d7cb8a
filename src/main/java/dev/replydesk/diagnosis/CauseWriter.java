package dev.replydesk.diagnosis;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.Cause;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Says in the words of the catalog what a cause is. */
@Component
class CauseWriter {
    /** The word that opens the verdict, by the part of a session in which a cause shows. */
    private static final Map<String, String> LABELS =
            Map.ofEntries(
                    Map.entry("resolve", "Not found"),
                    Map.entry("connect", "No connection"),
                    Map.entry("greeting", "Turned away"),
                    Map.entry("tls", "TLS"),
                    Map.entry("login", "Login refused"),
                    Map.entry("session", "Ended"),
                    Map.entry("data-connection", "Broken"),
                    Map.entry("transfer", "Transfer fails"),
                    Map.entry("filesystem", "Refused"),
                    Map.entry("quota", "Refused"),
                    Map.entry("policy", "Refused"),
                    Map.entry("protocol", "Protocol"));

    /** A word in capitals, or with one inside, keeps its first letter. */
    private static final Pattern NAME = Pattern.compile("^[A-Z][a-z]*[A-Z0-9].*");

    private final Catalog catalog;

    CauseWriter(Catalog catalog) {
        this.catalog = catalog;
    }

    /** A finding whose words are those of the catalog; the details of this session come first. */
    Finding finding(
            String id, Severity severity, double confidence, List<Integer> evidence, String here) {
        Optional<Cause> cause = catalog.cause(id);
        String title = cause.map(Cause::title).map(CauseWriter::inSentence).orElse(id);
        String label =
                cause.map(Cause::stage).map(stage -> LABELS.getOrDefault(stage, "")).orElse("");
        String explanation = cause.map(Cause::explanation).orElse("");
        return new Finding(
                id,
                severity,
                label.isEmpty() ? "Refused" : label,
                title,
                join(here, explanation),
                List.of(),
                confidence,
                evidence);
    }

    static String join(String... sentences) {
        return String.join(
                " ",
                List.of(sentences).stream().filter(s -> !s.isBlank()).map(String::strip).toList());
    }

    static String inSentence(String title) {
        String first = title.split(" ", 2)[0];
        return NAME.matcher(first).matches()
                ? title
                : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }
}
