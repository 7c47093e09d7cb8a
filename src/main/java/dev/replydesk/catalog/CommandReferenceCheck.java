package dev.replydesk.catalog;

import static dev.replydesk.catalog.datafile.DataFile.entries;

import dev.replydesk.catalog.datafile.DataProblem;
import dev.replydesk.catalog.datafile.Located;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every command that a file names is one of ours, or stands for something where that is allowed.
 */
final class CommandReferenceCheck implements CatalogCheck {
    /** What servers recognise as a request of HTTP, beside CONNECT. */
    private static final Set<String> OF_HTTP = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT");

    private static final Set<String> IN_SEQUENCES =
            Set.of(SequenceStep.SAME, "*", "TLS", "CLOSE", "RETRY");

    @Override
    public Stream<DataProblem> problems(CatalogSources sources) {
        KnownNames verbs = KnownNames.verbs(sources);
        return Stream.of(
                        verbs.unknown(sources.eachCode().flatMap(CommandReferenceCheck::after)),
                        verbs.unknown(
                                entries(sources.stages())
                                        .flatMap(
                                                stage ->
                                                        stage.each(
                                                                "commands",
                                                                SessionStage::commands))),
                        verbs.and(OF_HTTP)
                                .unknown(
                                        sources.eachWording()
                                                .flatMap(
                                                        said ->
                                                                said.each(
                                                                        "commands",
                                                                        Wording::commands))),
                        verbs.and(IN_SEQUENCES)
                                .unknown(
                                        entries(sources.sequence())
                                                .flatMap(CommandReferenceCheck::inStep)))
                .flatMap(problems -> problems);
    }

    private static Stream<Located<String>> after(Located<CodeEntry> code) {
        return code.ifAny("text", CodeEntry::textOrNull)
                .map(text -> text.at("after", CodeText::after))
                .flatMap(
                        after ->
                                List.copyOf(after.value().keySet()).stream()
                                        .map(verb -> after.at(verb, all -> verb)));
    }

    private static Stream<Located<String>> inStep(Located<SequenceStep> step) {
        return Stream.concat(
                Stream.of(step.at("fromCommand", SequenceStep::fromCommand)),
                step.ifAny("nextCommand", SequenceStep::nextCommand));
    }
}
