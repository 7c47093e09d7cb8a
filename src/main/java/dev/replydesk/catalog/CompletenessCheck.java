package dev.replydesk.catalog;

import dev.replydesk.catalog.datafile.DataProblem;
import dev.replydesk.catalog.datafile.Located;
import java.util.List;
import java.util.stream.Stream;

/** Lists that may not be empty have entries, and codes in force have a text. */
final class CompletenessCheck implements CatalogCheck {

    @Override
    public Stream<DataProblem> problems(CatalogSources sources) {
        return Stream.of(
                        sources.eachCode().flatMap(CompletenessCheck::withoutText),
                        empty(sources.eachCode().flatMap(CompletenessCheck::lists)),
                        empty(sources.eachCause().flatMap(CompletenessCheck::proofs)),
                        empty(
                                sources.eachProduct()
                                        .map(said -> said.at("wordings", Product::wordings))),
                        empty(
                                sources.eachWording()
                                        .map(said -> said.at("commands", Wording::commands))))
                .flatMap(problems -> problems);
    }

    private static Stream<DataProblem> withoutText(Located<CodeEntry> code) {
        boolean inForce =
                code.value().facts().stream()
                        .anyMatch(fact -> fact.status() == CodeStatus.STANDARD);
        return inForce && code.value().text().isEmpty()
                ? Stream.of(code.problem("a standard code needs a \"text\""))
                : Stream.empty();
    }

    private static Stream<Located<? extends List<?>>> lists(Located<CodeEntry> code) {
        return code.ifAny("text", CodeEntry::textOrNull)
                .flatMap(
                        text -> {
                            Located<CodeText.HowToFix> fixes =
                                    text.at("howToFix", CodeText::howToFix);
                            return Stream.of(
                                    text.at("whenSeen", CodeText::whenSeen),
                                    fixes.at("client", CodeText.HowToFix::client),
                                    fixes.at("server", CodeText.HowToFix::server),
                                    text.at("related", CodeText::related));
                        });
    }

    private static Stream<Located<? extends List<?>>> proofs(Located<Cause> cause) {
        return Stream.of(
                cause.at("howToBeSure", Cause::howToBeSure),
                cause.at("lookAlikes", Cause::lookAlikes));
    }

    private static Stream<DataProblem> empty(Stream<? extends Located<? extends List<?>>> lists) {
        return lists.filter(list -> list.value().isEmpty())
                .map(list -> list.problem("this list needs an entry"));
    }
}
