package dev.replydesk.catalog;

import static dev.replydesk.catalog.datafile.DataFile.entries;

import dev.replydesk.catalog.datafile.DataProblem;
import dev.replydesk.catalog.datafile.Located;
import java.util.List;
import java.util.stream.Stream;

/** Fields that know only some words hold one of them. */
final class VocabularyCheck implements CatalogCheck {
    private static final List<String> SEVERITIES = List.of("info", "warning", "error");
    private static final List<String> CONFIDENCES = List.of("source-verified", "doc", "known");
    private static final List<String> LOGINS = List.of("yes", "no", "either");
    private static final List<String> POSITIONS = List.of("first", "second", "third");
    private static final List<String> RELATIONS =
            List.of("finish", "marker", "required", "typical", "allowed", "retry", "end", "event");

    @Override
    public Stream<DataProblem> problems(CatalogSources sources) {
        return Stream.of(
                        others(
                                CauseStage.ALL.stream().map(CauseStage::id).toList(),
                                sources.eachCause().map(cause -> cause.at("stage", Cause::stage))),
                        others(
                                SEVERITIES,
                                sources.eachWording()
                                        .map(said -> said.at("severity", Wording::severity))),
                        others(
                                CONFIDENCES,
                                sources.eachWording()
                                        .map(said -> said.at("confidence", Wording::confidence))),
                        others(
                                CONFIDENCES,
                                entries(sources.fingerprints())
                                        .map(
                                                mark ->
                                                        mark.at(
                                                                "confidence",
                                                                Fingerprint::confidence))),
                        others(
                                LOGINS,
                                sources.eachCommand()
                                        .flatMap(
                                                command ->
                                                        command.ifAny(
                                                                "needsLogin",
                                                                CommandEntry::needsLogin))),
                        others(
                                POSITIONS,
                                entries(sources.digits())
                                        .map(
                                                digit ->
                                                        digit.at(
                                                                "position",
                                                                DigitMeaning::position))),
                        others(
                                RELATIONS,
                                entries(sources.sequence())
                                        .map(step -> step.at("relation", SequenceStep::relation))))
                .flatMap(problems -> problems);
    }

    private static Stream<DataProblem> others(List<String> words, Stream<Located<String>> held) {
        return held.filter(word -> !words.contains(word.value()))
                .map(
                        word ->
                                word.problem(
                                        "\"%s\" is none of %s"
                                                .formatted(
                                                        word.value(), String.join(", ", words))));
    }
}
