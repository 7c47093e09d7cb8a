package dev.replydesk.catalog;

import static dev.replydesk.catalog.datafile.DataFile.entries;

import dev.replydesk.catalog.datafile.DataProblem;
import dev.replydesk.catalog.datafile.Located;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every reply code that a file names is one of ours, and means there what the file says. */
final class CodeReferenceCheck implements CatalogCheck {

    @Override
    public Stream<DataProblem> problems(CatalogSources sources) {
        return Stream.of(
                        KnownNames.codes(sources).unknown(named(sources)),
                        sources.eachCode().flatMap(CodeReferenceCheck::itself),
                        meanings(sources))
                .flatMap(problems -> problems);
    }

    private static Stream<Located<Integer>> named(CatalogSources sources) {
        return Stream.of(
                        sources.eachCode().flatMap(CodeReferenceCheck::related),
                        replies(sources).map(reply -> reply.at("code", CommandReply::code)),
                        sources.eachCause().flatMap(cause -> cause.each("codes", Cause::codes)),
                        sources.eachWording().flatMap(said -> said.each("codes", Wording::codes)),
                        entries(sources.stages())
                                .flatMap(stage -> stage.each("codes", SessionStage::codes)),
                        entries(sources.sequence())
                                .flatMap(step -> step.ifAny("fromReply", SequenceStep::fromReply)),
                        entries(sources.sequence())
                                .flatMap(step -> step.ifAny("nextReply", SequenceStep::nextReply)))
                .flatMap(codes -> codes);
    }

    private static Stream<Located<Integer>> related(Located<CodeEntry> code) {
        return code.ifAny("text", CodeEntry::textOrNull)
                .flatMap(text -> text.each("related", CodeText::related))
                .map(related -> related.at("code", RelatedCode::code));
    }

    private static Stream<Located<CommandReply>> replies(CatalogSources sources) {
        return sources.eachCommand()
                .flatMap(command -> command.each("replies", CommandEntry::replies));
    }

    private static Stream<DataProblem> itself(Located<CodeEntry> code) {
        return related(code)
                .filter(related -> related.value() == code.value().number())
                .map(related -> related.problem("a code is not related to itself"));
    }

    private static Stream<DataProblem> meanings(CatalogSources sources) {
        Set<List<Object>> meanings =
                sources.eachCode()
                        .map(Located::value)
                        .flatMap(
                                code ->
                                        code.facts().stream()
                                                .map(fact -> meaning(code.number(), fact.origin())))
                        .collect(Collectors.toSet());
        Set<Integer> codes =
                sources.eachCode().map(code -> code.value().number()).collect(Collectors.toSet());
        return replies(sources)
                .filter(reply -> codes.contains(reply.value().code()))
                .filter(
                        reply ->
                                !meanings.contains(
                                        meaning(reply.value().code(), reply.value().codeOrigin())))
                .map(reply -> reply.at("codeOrigin", CommandReply::codeOrigin))
                .map(
                        origin ->
                                origin.problem(
                                        "the code has no meaning from \"%s\""
                                                .formatted(origin.value())));
    }

    private static List<Object> meaning(int code, String origin) {
        return List.of(code, origin);
    }
}
