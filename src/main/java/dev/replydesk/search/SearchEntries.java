package dev.replydesk.search;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.Cause;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.CodeFact;
import dev.replydesk.catalog.CodeText;
import dev.replydesk.catalog.CommandEntry;
import dev.replydesk.catalog.RichText;
import dev.replydesk.catalog.SocketError;
import dev.replydesk.comparison.ConfusablePair;
import dev.replydesk.search.SearchHit.Kind;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of every page of the knowledge base under which words it can be found. */
final class SearchEntries {
    private static final float SELDOM = 0.6f;
    private static final float USUAL = 1;
    private static final float OFTEN = 1.5f;

    private SearchEntries() {}

    static List<SearchEntry> of(Catalog catalog, List<ConfusablePair> pairs) {
        return Stream.of(
                        catalog.codes().stream().map(SearchEntries::code),
                        catalog.socketErrors().stream().flatMap(SearchEntries::socketError),
                        catalog.causes().stream().map(SearchEntries::cause),
                        WordingEntries.of(catalog),
                        catalog.commands().stream()
                                .filter(CommandEntry::isSent)
                                .map(SearchEntries::command),
                        pairs.stream().map(SearchEntries::comparison))
                .flatMap(entries -> entries)
                .toList();
    }

    static SearchEntry code(CodeEntry code) {
        var hit =
                new SearchHit(
                        Kind.CODE,
                        code.number() + " " + code.name(),
                        "/codes/" + code.number(),
                        RichText.plain(code.summary()),
                        code.number(),
                        null,
                        null);
        Stream<String> facts =
                code.facts().stream().map(CodeFact::standardText).filter(Objects::nonNull);
        Stream<String> texts = code.text().stream().flatMap(SearchEntries::sentences);
        return new SearchEntry(
                hit, words(Stream.concat(facts, texts)), code.text().isPresent() ? OFTEN : SELDOM);
    }

    private static Stream<String> sentences(CodeText text) {
        return Stream.of(
                        Stream.of(text.description()),
                        text.whenSeen().stream(),
                        text.howToFix().client().stream(),
                        text.howToFix().server().stream())
                .flatMap(sentences -> sentences);
    }

    /** A number that is no reply code leads to the cause behind it. */
    private static Stream<SearchEntry> socketError(SocketError error) {
        return Stream.ofNullable(error.cause())
                .map(
                        cause ->
                                new SearchHit(
                                        Kind.CAUSE,
                                        error.number() + " " + error.symbol() + ": " + error.name(),
                                        "/causes/" + cause,
                                        RichText.plain(error.notes()),
                                        null,
                                        cause,
                                        null))
                .map(hit -> new SearchEntry(hit, "", USUAL));
    }

    private static SearchEntry cause(Cause cause) {
        Stream<String> fixes =
                cause.fixes().stream()
                        .flatMap(fix -> Stream.of(fix.product(), fix.text(), fix.snippet()));
        return new SearchEntry(
                hit(cause),
                words(
                        Stream.of(
                                        Stream.of(cause.id()),
                                        cause.codes().stream().map(String::valueOf),
                                        cause.howToBeSure().stream(),
                                        Stream.of(cause.advice().server(), cause.advice().client()),
                                        fixes)
                                .flatMap(all -> all)),
                OFTEN);
    }

    static SearchHit hit(Cause cause) {
        return new SearchHit(
                Kind.CAUSE,
                cause.title(),
                "/causes/" + cause.id(),
                RichText.plain(cause.explanation()),
                cause.codes().isEmpty() ? null : cause.codes().getFirst(),
                cause.id(),
                null);
    }

    static SearchEntry command(CommandEntry command) {
        var hit =
                new SearchHit(
                        Kind.COMMAND,
                        command.verb() + ": " + command.title(),
                        "/commands/" + command.verb(),
                        command.arguments().startsWith("none")
                                ? "It takes no argument."
                                : "Its argument: " + command.arguments().replace("<SP> ", ""),
                        null,
                        null,
                        null);
        return new SearchEntry(hit, Objects.toString(command.note(), ""), OFTEN);
    }

    /** Any two codes can be compared; few pairs are listed. */
    static SearchHit comparison(CodeEntry one, CodeEntry other) {
        CodeEntry left = one.number() < other.number() ? one : other;
        CodeEntry right = left == one ? other : one;
        return new SearchHit(
                Kind.COMPARISON,
                left.number()
                        + " or "
                        + right.number()
                        + ": "
                        + left.name()
                        + ", or "
                        + right.name(),
                "/compare/" + left.number() + "/" + right.number(),
                "Both side by side: what each means, which comes first, and when to use which.",
                null,
                null,
                null);
    }

    private static SearchEntry comparison(ConfusablePair pair) {
        String summary =
                pair.question().map(asked -> RichText.plain(asked.question())).orElse(pair.hint());
        var hit =
                new SearchHit(
                        Kind.COMPARISON,
                        pair.left() + " or " + pair.right() + ": " + pair.title(),
                        "/compare/" + pair.left() + "/" + pair.right(),
                        summary,
                        null,
                        null,
                        null);
        return new SearchEntry(hit, pair.hint(), USUAL);
    }

    static String words(Stream<String> sentences) {
        return sentences.map(RichText::plain).collect(Collectors.joining("\n"));
    }
}
