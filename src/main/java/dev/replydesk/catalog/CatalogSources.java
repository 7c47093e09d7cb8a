package dev.replydesk.catalog;

import static dev.replydesk.catalog.datafile.DataFile.entries;

import dev.replydesk.catalog.datafile.DataFile;
import dev.replydesk.catalog.datafile.DataProblem;
import dev.replydesk.catalog.datafile.Located;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The data files as they were read, before anyone asked whether they agree with each other. */
record CatalogSources(
        List<DataFile<CodeEntry>> codes,
        List<DataFile<CommandEntry>> commands,
        DataFile<List<SequenceStep>> sequence,
        DataFile<List<SessionStage>> stages,
        DataFile<List<DigitMeaning>> digits,
        DataFile<List<SocketError>> socketErrors,
        List<DataFile<Cause>> causes,
        List<DataFile<Product>> servers,
        List<DataFile<Product>> clients,
        DataFile<List<Fingerprint>> fingerprints,
        DataFile<List<IisSubStatus>> iisSubStatuses) {

    Stream<Located<CodeEntry>> eachCode() {
        return codes.stream().flatMap(DataFile::content);
    }

    Stream<Located<CommandEntry>> eachCommand() {
        return commands.stream().flatMap(DataFile::content);
    }

    Stream<Located<Cause>> eachCause() {
        return causes.stream().flatMap(DataFile::content);
    }

    Stream<Located<Product>> eachProduct() {
        return products().flatMap(DataFile::content);
    }

    Stream<Located<Wording>> eachWording() {
        return eachProduct().flatMap(product -> product.each("wordings", Product::wordings));
    }

    Stream<DataFile<Product>> products() {
        return Stream.of(servers, clients).flatMap(List::stream);
    }

    /** What is wrong with single files by themselves. */
    Stream<DataProblem> problems() {
        return Stream.of(
                        codes.stream(),
                        commands.stream(),
                        causes.stream(),
                        products(),
                        Stream.of(
                                sequence,
                                stages,
                                digits,
                                socketErrors,
                                fingerprints,
                                iisSubStatuses))
                .flatMap(files -> files)
                .flatMap(file -> file.problems().stream());
    }

    /** What the files say, the best known products first. */
    CatalogData data() {
        return new CatalogData(
                values(eachCode()),
                values(eachCommand()),
                values(entries(sequence)),
                values(entries(stages)),
                values(entries(digits)),
                values(entries(socketErrors)),
                values(eachCause()),
                Stream.of(servers, clients)
                        .flatMap(
                                files ->
                                        values(files.stream().flatMap(DataFile::content)).stream()
                                                .sorted(Comparator.comparingInt(Product::rank)))
                        .toList(),
                values(entries(fingerprints)),
                values(entries(iisSubStatuses)));
    }

    private static <T> List<T> values(Stream<Located<T>> located) {
        return located.map(Located::value).toList();
    }
}
