package dev.replydesk.probe;

import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.StageResult;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints cases and the outcomes of their stages, a case a line, and why below. */
final class CaseTable {
    private static final int NAME = 62;

    private CaseTable() {}

    static String print(Collection<CaseResult> results) {
        var reasons = new LinkedHashMap<String, Integer>();
        var text = new StringBuilder("Case × stage: P passed, W warned, F failed, S skipped;");
        text.append(" numbers lead to the reasons below, ! marks what was not expected.\n\n");
        text.append(" ".repeat(NAME));
        for (Stage stage : Stage.values()) {
            text.append("%-8.7s".formatted(stage.id()));
        }
        text.append("ms\n");
        results.forEach(result -> text.append(line(result, reasons)));
        text.append('\n');
        reasons.forEach((why, number) -> text.append("%4d  %s\n".formatted(number, why)));
        return text.append(
                        "\n%d cases, %d outcomes: %s\n"
                                .formatted(
                                        results.size(),
                                        results.size() * Stage.values().length,
                                        sums(results)))
                .append(verdicts(results))
                .toString();
    }

    private static String verdicts(Collection<CaseResult> results) {
        List<CaseResult> healthy =
                results.stream().filter(r -> ExpectedVerdict.of(r.of()).isHealthy()).toList();
        List<CaseResult> wrong =
                results.stream().filter(r -> !ExpectedVerdict.of(r.of()).isHealthy()).toList();
        return "%d of %d misconfigurations have their root cause as first finding; of %d healthy servers %d have the verdict ok and none an error%n"
                .formatted(asExpected(wrong), wrong.size(), healthy.size(), asExpected(healthy));
    }

    private static long asExpected(List<CaseResult> results) {
        return results.stream()
                .filter(r -> ExpectedVerdict.of(r.of()).difference(r.diagnosis()).isEmpty())
                .count();
    }

    private static String line(CaseResult result, Map<String, Integer> reasons) {
        String cells =
                Arrays.stream(Stage.values())
                        .map(stage -> "%-8s".formatted(cell(result, stage, reasons)))
                        .collect(Collectors.joining());
        return "%-62s%s%d%s\n"
                .formatted(
                        result.of().name(),
                        cells,
                        result.took().toMillis(),
                        result.complaints().isEmpty() ? "" : "  !");
    }

    private static String cell(CaseResult result, Stage stage, Map<String, Integer> reasons) {
        ProbeCase.Expectation expected = result.of().expected().get(stage);
        StageOutcome outcome =
                result.transcript().stage(stage).map(StageResult::outcome).orElse(null);
        String letter = outcome == null ? "?" : outcome.name().substring(0, 1);
        if (expected == null || expected.outcome() != outcome) {
            return letter + "!";
        }
        return expected.why().isEmpty()
                ? letter
                : letter + " " + reasons.computeIfAbsent(expected.why(), why -> reasons.size() + 1);
    }

    private static String sums(Collection<CaseResult> results) {
        return Arrays.stream(StageOutcome.values())
                .map(outcome -> outcome.name().toLowerCase() + " " + count(results, outcome))
                .collect(Collectors.joining(", "));
    }

    private static long count(Collection<CaseResult> results, StageOutcome outcome) {
        return results.stream()
                .flatMap(result -> result.transcript().stages().stream())
                .filter(stage -> stage.outcome() == outcome)
                .count();
    }
}
