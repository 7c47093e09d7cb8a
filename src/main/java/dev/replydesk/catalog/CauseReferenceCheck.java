package dev.replydesk.catalog;

import static dev.replydesk.catalog.datafile.DataFile.entries;

import dev.replydesk.catalog.datafile.DataProblem;
import dev.replydesk.catalog.datafile.Located;
import java.util.stream.Stream;

/** Every cause and every product that a file names is one of ours. */
final class CauseReferenceCheck implements CatalogCheck {

    @Override
    public Stream<DataProblem> problems(CatalogSources sources) {
        return Stream.of(
                        KnownNames.causes(sources).unknown(causes(sources)),
                        KnownNames.products(sources).unknown(products(sources)),
                        sources.eachCause().flatMap(CauseReferenceCheck::itself))
                .flatMap(problems -> problems);
    }

    private static Stream<Located<String>> causes(CatalogSources sources) {
        return Stream.of(
                        sources.eachWording().map(said -> said.at("cause", Wording::cause)),
                        sources.eachCause().flatMap(CauseReferenceCheck::lookAlikes),
                        entries(sources.socketErrors())
                                .flatMap(error -> error.ifAny("cause", SocketError::cause)),
                        entries(sources.iisSubStatuses())
                                .flatMap(status -> status.ifAny("cause", IisSubStatus::cause)))
                .flatMap(causes -> causes);
    }

    private static Stream<Located<String>> products(CatalogSources sources) {
        return sources.eachCause()
                .flatMap(cause -> cause.each("fixes", Cause::fixes))
                .map(fix -> fix.at("product", Cause.CauseFix::product));
    }

    private static Stream<Located<String>> lookAlikes(Located<Cause> cause) {
        return cause.each("lookAlikes", Cause::lookAlikes)
                .map(alike -> alike.at("cause", Cause.LookAlike::cause));
    }

    private static Stream<DataProblem> itself(Located<Cause> cause) {
        return lookAlikes(cause)
                .filter(alike -> alike.value().equals(cause.value().id()))
                .map(alike -> alike.problem("a cause is no look-alike of itself"));
    }
}
