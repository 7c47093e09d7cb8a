package dev.replydesk.catalog;

import static dev.replydesk.catalog.datafile.DataFile.entries;

import dev.replydesk.catalog.datafile.DataFile;
import dev.replydesk.catalog.datafile.DataProblem;
import dev.replydesk.catalog.datafile.Located;
import dev.replydesk.catalog.datafile.Twice;
import java.util.List;
import java.util.stream.Stream;

/** What tells entries apart occurs once. */
final class DuplicateCheck implements CatalogCheck {

    @Override
    public Stream<DataProblem> problems(CatalogSources sources) {
        return Stream.of(
                        Twice.in("code", sources.eachCode().map(DuplicateCheck::number)),
                        Twice.in(
                                "verb",
                                sources.eachCommand()
                                        .map(entry -> entry.at("verb", CommandEntry::verb))),
                        Twice.in(
                                "cause",
                                sources.eachCause().map(cause -> cause.at("id", Cause::id))),
                        Twice.in(
                                "product",
                                sources.eachProduct()
                                        .map(product -> product.at("product", Product::id))),
                        Twice.in("rank of a server", ranks(sources.servers())),
                        Twice.in("rank of a client", ranks(sources.clients())),
                        Twice.in(
                                "sub-status",
                                entries(sources.iisSubStatuses())
                                        .map(status -> status.at("number", IisSubStatus::number))),
                        Twice.in(
                                "digit",
                                entries(sources.digits())
                                        .map(digit -> digit.at("digit", DuplicateCheck::place))),
                        Twice.in(
                                "socket error",
                                entries(sources.socketErrors())
                                        .map(error -> error.at("number", SocketError::number))),
                        Twice.in(
                                "stage",
                                entries(sources.stages())
                                        .map(stage -> stage.at("order", SessionStage::position))),
                        sources.eachCommand().flatMap(DuplicateCheck::replies),
                        sources.eachCode().flatMap(DuplicateCheck::related),
                        sources.eachCause().flatMap(DuplicateCheck::lookAlikes),
                        sources.eachCause().flatMap(DuplicateCheck::codes))
                .flatMap(problems -> problems);
    }

    private static Located<Integer> number(Located<CodeEntry> code) {
        return code.at("code", CodeEntry::number);
    }

    private static Stream<Located<Integer>> ranks(List<DataFile<Product>> files) {
        return files.stream()
                .flatMap(DataFile::content)
                .map(product -> product.at("rank", Product::rank));
    }

    private static String place(DigitMeaning digit) {
        return digit.position() + " " + digit.digit();
    }

    private static Stream<DataProblem> replies(Located<CommandEntry> command) {
        return Twice.in(
                "reply",
                command.each("replies", CommandEntry::replies)
                        .map(reply -> reply.at("code", CommandReply::code)));
    }

    private static Stream<DataProblem> related(Located<CodeEntry> code) {
        return Twice.in(
                "related code",
                code.ifAny("text", CodeEntry::textOrNull)
                        .flatMap(text -> text.each("related", CodeText::related))
                        .map(related -> related.at("code", RelatedCode::code)));
    }

    private static Stream<DataProblem> lookAlikes(Located<Cause> cause) {
        return Twice.in(
                "look-alike",
                cause.each("lookAlikes", Cause::lookAlikes)
                        .map(alike -> alike.at("cause", Cause.LookAlike::cause)));
    }

    private static Stream<DataProblem> codes(Located<Cause> cause) {
        return Twice.in("code", cause.each("codes", Cause::codes));
    }
}
