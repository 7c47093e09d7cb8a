package dev.replydesk.probe;

import dev.replydesk.diagnosis.Diagnosis;
import dev.replydesk.diagnosis.Severity;
import dev.replydesk.diagnosis.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the diagnosis of a case is to say.
 *
 * @param cause of the first finding; empty for a server in which nothing is wrong
 */
record ExpectedVerdict(Verdict.Level level, String cause) {
    private static final Map<String, ExpectedVerdict> ALL = read();

    private static Map<String, ExpectedVerdict> read() {
        try (var file = ExpectedVerdict.class.getResourceAsStream("case-verdicts.tsv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .collect(
                            Collectors.toMap(
                                    row -> row[0],
                                    row ->
                                            new ExpectedVerdict(
                                                    Verdict.Level.valueOf(row[1].toUpperCase()),
                                                    row[2].equals("-") ? "" : row[2])));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static ExpectedVerdict of(ProbeCase probeCase) {
        return Objects.requireNonNull(ALL.get(probeCase.name()), probeCase.name());
    }

    static boolean isKnown(ProbeCase probeCase) {
        return ALL.containsKey(probeCase.name());
    }

    boolean isHealthy() {
        return level == Verdict.Level.OK;
    }

    /** What is otherwise; empty when nothing is. */
    Optional<String> difference(Diagnosis diagnosis) {
        String first =
                diagnosis.findings().stream()
                        .filter(finding -> !isHealthy() || finding.severity() != Severity.INFO)
                        .map(finding -> finding.cause())
                        .findFirst()
                        .orElse("");
        boolean as = diagnosis.verdict().level() == level && first.equals(cause);
        return as
                ? Optional.empty()
                : Optional.of(
                        "the verdict was to be %s %s, but is %s %s of %s"
                                .formatted(
                                        level,
                                        cause,
                                        diagnosis.verdict().level(),
                                        first,
                                        causes(diagnosis)));
    }

    private static List<String> causes(Diagnosis diagnosis) {
        return diagnosis.findings().stream().map(finding -> finding.cause()).toList();
    }
}
