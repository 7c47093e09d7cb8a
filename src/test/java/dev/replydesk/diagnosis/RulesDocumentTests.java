package dev.replydesk.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.TestCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of rules in the documentation is that of the code. */
class RulesDocumentTests {
    private static final Pattern CAUSE = Pattern.compile("`([a-z0-9-]+)`");

    /** Of the form of replies and of the probe itself: no product says anything about them. */
    private static final Set<String> WITHOUT_PAGE =
            Set.of(
                    "connection-failed",
                    "reply-not-ended",
                    "target-forbidden",
                    "tls-old-version-offered");

    private record Row(String rule, String looksFor, String causes) {}

    @Test
    void tableHasEveryRuleOnceAndNoOther() throws IOException {
        List<String> rules =
                DiagnosisFixture.rules().stream()
                        .map(rule -> rule.getClass().getSimpleName())
                        .map(name -> name.replaceFirst("Rule$", "").toLowerCase(Locale.ROOT))
                        .toList();
        assertThat(rows())
                .extracting(row -> row.rule().replace(" ", "").toLowerCase(Locale.ROOT))
                .containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void rowSaysWhatTheRuleLooksFor() throws IOException {
        assertThat(rows()).extracting(Row::looksFor).allMatch(text -> text.endsWith("."));
    }

    @Test
    void causesOfTheTableAreInTheCatalog() throws IOException {
        List<String> named =
                rows().stream()
                        .flatMap(row -> CAUSE.matcher(row.causes()).results())
                        .map(match -> match.group(1))
                        .toList();
        assertThat(named).containsAll(WITHOUT_PAGE);
        assertThat(named)
                .filteredOn(cause -> !WITHOUT_PAGE.contains(cause))
                .allMatch(cause -> TestCatalog.get().cause(cause).isPresent());
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("docs", "diagnosis-rules.md")).stream()
                .dropWhile(line -> !line.startsWith("| ---"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Row(cells[1].strip(), cells[2].strip(), cells[3].strip()))
                .toList();
    }
}
