package dev.replydesk.catalog;

import dev.replydesk.catalog.datafile.DataFile;
import dev.replydesk.catalog.datafile.DataProblem;
import dev.replydesk.catalog.datafile.Located;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A file bears the name of what it holds and lies in the folder of its kind. */
final class FileNameCheck implements CatalogCheck {

    @Override
    public Stream<DataProblem> problems(CatalogSources sources) {
        return Stream.of(
                        named(sources.codes(), "code", CodeEntry::number),
                        named(sources.commands(), "verb", CommandEntry::verb),
                        named(sources.causes(), "id", Cause::id),
                        named(sources.servers(), "product", Product::id),
                        named(sources.clients(), "product", Product::id),
                        ofKind(sources.servers(), Product.Kind.SERVER),
                        ofKind(sources.clients(), Product.Kind.CLIENT))
                .flatMap(problems -> problems);
    }

    private static <T> Stream<DataProblem> named(
            List<DataFile<T>> files, String field, Function<T, Object> id) {
        return files.stream()
                .flatMap(
                        file ->
                                file.content()
                                        .map(content -> content.at(field, id))
                                        .filter(held -> !file.id().equals(held.value().toString()))
                                        .map(FileNameCheck::misnamed));
    }

    private static DataProblem misnamed(Located<Object> id) {
        return id.problem("\"%s\" belongs into %s.yaml".formatted(id.value(), id.value()));
    }

    private static Stream<DataProblem> ofKind(List<DataFile<Product>> files, Product.Kind kind) {
        return files.stream()
                .flatMap(DataFile::content)
                .map(product -> product.at("kind", Product::kind))
                .filter(held -> held.value() != kind)
                .map(held -> held.problem("this folder is not for products of this kind"));
    }
}
