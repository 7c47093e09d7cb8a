package dev.replydesk.catalog;

import dev.replydesk.catalog.datafile.DataFile;
import dev.replydesk.catalog.datafile.DataProblem;
import dev.replydesk.catalog.datafile.Located;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What other files may name. The names come from the names of the files, so that one broken file
 * does not make a problem of everything that names it.
 *
 * @param kind what the names are names of, such as "cause"
 */
record KnownNames(String kind, Set<String> names) {

    static KnownNames codes(CatalogSources sources) {
        return new KnownNames("code", ids(sources.codes().stream()));
    }

    static KnownNames verbs(CatalogSources sources) {
        return new KnownNames("command", ids(sources.commands().stream()));
    }

    static KnownNames causes(CatalogSources sources) {
        return new KnownNames("cause", ids(sources.causes().stream()));
    }

    static KnownNames products(CatalogSources sources) {
        return new KnownNames("product", ids(sources.products()));
    }

    private static Set<String> ids(Stream<? extends DataFile<?>> files) {
        return files.map(DataFile::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The same with more names. */
    KnownNames and(Set<String> more) {
        return new KnownNames(
                kind,
                Stream.of(names, more)
                        .flatMap(Set::stream)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** A problem for every name that is none. */
    Stream<DataProblem> unknown(Stream<? extends Located<?>> named) {
        return named.filter(name -> !names.contains(name.value().toString()))
                .map(
                        name ->
                                name.problem(
                                        "%s \"%s\" is no %s".formatted(kind, name.value(), kind)));
    }
}
