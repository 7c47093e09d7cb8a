package dev.replydesk.api;

import dev.replydesk.api.CodeJsonV1.CommandJson;
import dev.replydesk.api.CodeJsonV1.HowToFix;
import dev.replydesk.api.CodeJsonV1.Reference;
import dev.replydesk.api.CodeJsonV1.Related;
import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.CodeFact;
import dev.replydesk.catalog.CodeText;
import dev.replydesk.catalog.CommandEntry;
import dev.replydesk.catalog.CommandReply;
import dev.replydesk.catalog.Product;
import dev.replydesk.catalog.ProductWording;
import dev.replydesk.catalog.RichText;
import dev.replydesk.catalog.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns an entry of the catalog into its JSON. */
@Component
class CodeMapper {
    private final Catalog catalog;

    CodeMapper(Catalog catalog) {
        this.catalog = catalog;
    }

    CodeJsonV1.Item item(CodeEntry entry) {
        return new CodeJsonV1.Item(
                entry.number(),
                entry.name(),
                entry.code().firstDigit(),
                entry.code().outcome().className(),
                entry.primary().group(),
                id(entry.primary().status()),
                RichText.plain(entry.summary()));
    }

    CodeJsonV1 of(CodeEntry entry) {
        CodeFact primary = entry.primary();
        Optional<CodeText> text = entry.text();
        return new CodeJsonV1(
                entry.number(),
                entry.name(),
                entry.code().firstDigit(),
                entry.code().outcome().className(),
                primary.group(),
                id(primary.status()),
                primary.source().title(),
                primary.standardText(),
                primary.verified(),
                RichText.plain(entry.summary()),
                RichText.plain(text.map(CodeText::description).orElseGet(entry::summary)),
                plain(text.map(CodeText::whenSeen).orElse(List.of())),
                new HowToFix(
                        plain(text.map(t -> t.howToFix().client()).orElse(List.of())),
                        plain(text.map(t -> t.howToFix().server()).orElse(List.of()))),
                catalog.commandsAnsweredBy(entry.number()).stream()
                        .map(command -> command(command, entry))
                        .toList(),
                text.map(CodeText::related).orElse(List.of()).stream()
                        .map(related -> new Related(related.code(), RichText.plain(related.why())))
                        .toList(),
                entry.facts().stream().map(CodeMapper::reference).toList(),
                serverReplies(entry.number()));
    }

    private static CommandJson command(CommandEntry command, CodeEntry entry) {
        CommandReply reply = command.reply(entry.number()).orElseThrow();
        return new CommandJson(
                command.verb(),
                id(reply.role()),
                meaning(command.verb(), reply, entry),
                reply.source().title(),
                reply.verified());
    }

    private static @Nullable String meaning(String verb, CommandReply reply, CodeEntry entry) {
        Map<String, String> after = entry.text().map(CodeText::after).orElse(Map.of());
        String sentence = after.getOrDefault(verb, reply.note());
        return sentence == null ? null : RichText.plain(sentence);
    }

    private List<CodeJsonV1.ServerReply> serverReplies(int code) {
        return catalog
                .wordings(Product.Kind.SERVER, wording -> wording.codes().contains(code))
                .stream()
                .map(CodeMapper::serverReply)
                .toList();
    }

    private static CodeJsonV1.ServerReply serverReply(ProductWording said) {
        Wording wording = said.wording();
        return new CodeJsonV1.ServerReply(
                said.product().id(),
                String.join(",", wording.commands()),
                wording.example(),
                wording.cause(),
                RichText.plain(wording.explanation()),
                RichText.plain(wording.serverFix()),
                RichText.plain(wording.clientFix()),
                wording.severity());
    }

    private static Reference reference(CodeFact fact) {
        return new Reference(fact.source().title(), fact.source().url().orElse(null), fact.name());
    }

    private static List<String> plain(List<String> sentences) {
        return sentences.stream().map(RichText::plain).toList();
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
