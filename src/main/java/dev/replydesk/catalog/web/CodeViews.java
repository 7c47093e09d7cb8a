package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.CodeFact;
import dev.replydesk.catalog.CodeStatus;
import dev.replydesk.catalog.CodeText;
import dev.replydesk.catalog.CommandEntry;
import dev.replydesk.catalog.CommandReply;
import dev.replydesk.catalog.DigitMeaning;
import dev.replydesk.catalog.Product;
import dev.replydesk.catalog.RelatedCode;
import dev.replydesk.catalog.Rfc;
import dev.replydesk.catalog.SessionDrawing;
import dev.replydesk.catalog.SessionMap;
import dev.replydesk.catalog.SessionStage;
import dev.replydesk.protocol.ReplyCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the page of a reply code out of what the catalog knows. */
class CodeViews {
    private final Catalog catalog;
    private final CommandOrder order;
    private final WordingViews wordings;
    private final FingerprintViews fingerprints;

    CodeViews(Catalog catalog) {
        this.catalog = catalog;
        order = new CommandOrder(catalog);
        wordings = new WordingViews(catalog);
        fingerprints = new FingerprintViews(catalog);
    }

    CodeView of(CodeEntry entry) {
        CodeText text = entry.text().orElse(null);
        List<Answer> answers = answers(entry);
        List<CodeView.RelatedView> related = related(text);
        SessionDrawing drawing =
                SessionMap.of(catalog, entry.number()).map(SessionDrawing::of).orElse(null);
        List<WordingViews.ProductView> servers =
                wordings.of(
                        Product.Kind.SERVER, wording -> wording.codes().contains(entry.number()));
        FingerprintViews.SpeakersView speakers = fingerprints.of(entry);
        return new CodeView(
                entry.number(),
                entry.name(),
                OutcomeView.of(entry.code().outcome()),
                entry.summary(),
                anatomy(entry),
                text,
                entry.facts().stream().map(CodeViews::meaning).toList(),
                servers,
                speakers,
                commands(answers),
                also(answers),
                related,
                glance(entry),
                references(entry, answers),
                drawing,
                sections(
                        text,
                        !servers.isEmpty(),
                        !speakers.isEmpty(),
                        drawing != null,
                        answers,
                        related),
                neighbour(entry, Comparator.reverseOrder()),
                neighbour(entry, Comparator.naturalOrder()));
    }

    private List<CodeView.DigitView> anatomy(CodeEntry entry) {
        ReplyCode code = entry.code();
        return List.of(
                digit(code.firstDigit(), "first"),
                digit(code.secondDigit(), "second"),
                new CodeView.DigitView(
                        Integer.toString(code.thirdDigit()),
                        entry.name(),
                        catalog.digit("third", code.thirdDigit())
                                .map(DigitMeaning::meaning)
                                .orElse("")));
    }

    private CodeView.DigitView digit(int digit, String position) {
        Optional<DigitMeaning> meaning = catalog.digit(position, digit);
        return new CodeView.DigitView(
                Integer.toString(digit),
                meaning.map(DigitMeaning::title).orElse("No meaning"),
                meaning.map(DigitMeaning::meaning).orElse("No standard gives this digit one."));
    }

    private static CodeView.MeaningView meaning(CodeFact fact) {
        return new CodeView.MeaningView(
                fact.name(),
                fact.standardText(),
                fact.status() == CodeStatus.STANDARD ? null : fact.status().title(),
                fact.verified(),
                fact.notes(),
                successorOf(fact),
                SourceView.of(fact.source()));
    }

    /** The facts say "rfc959 (502)"; people read "RFC 959 (502)". */
    private static @Nullable String successorOf(CodeFact fact) {
        String successor = fact.obsoletedBy();
        return successor == null ? null : successor.replaceAll("rfc(\\d+)", "RFC $1");
    }

    private List<Answer> answers(CodeEntry entry) {
        CodeText text = entry.text().orElse(null);
        return order.sorted(catalog.commandsAnsweredBy(entry.number())).stream()
                .flatMap(
                        command ->
                                command.reply(entry.number()).stream()
                                        .map(reply -> answer(command, reply, text)))
                .toList();
    }

    private static Answer answer(
            CommandEntry command, CommandReply reply, @Nullable CodeText text) {
        String ours = text == null ? null : text.after().get(command.verb());
        return new Answer(
                CommandName.of(command), ours == null ? reply.note() : ours, reply.source());
    }

    private static List<CodeView.CommandView> commands(List<Answer> answers) {
        return answers.stream()
                .flatMap(
                        answer ->
                                Optional.ofNullable(answer.meaning()).stream()
                                        .map(
                                                meaning ->
                                                        new CodeView.CommandView(
                                                                answer.command(),
                                                                meaning,
                                                                SourceView.of(answer.source()))))
                .toList();
    }

    private static List<CodeView.AlsoView> also(List<Answer> answers) {
        var commands = new LinkedHashMap<SourceView, List<CommandName>>();
        answers.stream()
                .filter(answer -> answer.meaning() == null)
                .forEach(
                        answer ->
                                commands.computeIfAbsent(
                                                SourceView.of(answer.source()),
                                                source -> new ArrayList<>())
                                        .add(answer.command()));
        return commands.entrySet().stream()
                .map(entry -> new CodeView.AlsoView(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A command that the code may answer, with or without a sentence about it. */
    private record Answer(CommandName command, @Nullable String meaning, Rfc source) {}

    private List<CodeView.RelatedView> related(@Nullable CodeText text) {
        List<RelatedCode> related = text == null ? List.of() : text.related();
        return related.stream()
                .map(
                        other ->
                                new CodeView.RelatedView(
                                        other.code(),
                                        catalog.code(other.code()).map(CodeEntry::name).orElse(""),
                                        other.why()))
                .toList();
    }

    private List<CodeView.GlanceView> glance(CodeEntry entry) {
        var glance = new ArrayList<CodeView.GlanceView>();
        glance.add(new CodeView.GlanceView("Class", entry.code().outcome().className()));
        catalog.digit("second", entry.code().secondDigit())
                .ifPresent(digit -> glance.add(new CodeView.GlanceView("Subject", digit.title())));
        catalog.digit("first", entry.code().firstDigit())
                .ifPresent(digit -> glance.addAll(moves(digit)));
        glance.add(new CodeView.GlanceView("Defined in", entry.primary().source().title()));
        catalog.firstStageOf(entry.number())
                .map(SessionStage::title)
                .ifPresent(stage -> glance.add(new CodeView.GlanceView("First seen", stage)));
        return glance;
    }

    private static List<CodeView.GlanceView> moves(DigitMeaning digit) {
        String retry = digit.retrySameCommand();
        var next = new CodeView.GlanceView("Next move", digit.clientAction());
        return retry == null
                ? List.of(next)
                : List.of(
                        next,
                        new CodeView.GlanceView(
                                "Retry unchanged",
                                retry.equals("yes") ? "Yes, after a while" : "No"));
    }

    /** The sections that define the code, then the documents of its commands as a whole. */
    private static List<SourceView> references(CodeEntry entry, List<Answer> answers) {
        List<Rfc> defining = entry.facts().stream().map(CodeFact::source).toList();
        Set<String> cited = defining.stream().map(Rfc::document).collect(Collectors.toSet());
        Stream<Rfc> others =
                answers.stream()
                        .map(answer -> new Rfc(answer.source().document(), null))
                        .filter(source -> !cited.contains(source.document()));
        return Stream.concat(defining.stream(), others)
                .map(SourceView::of)
                .filter(source -> source.url() != null)
                .distinct()
                .toList();
    }

    private static List<CodeView.Section> sections(
            @Nullable CodeText text,
            boolean hasServers,
            boolean hasSpeakers,
            boolean hasPlace,
            List<Answer> answers,
            List<CodeView.RelatedView> related) {
        var sections = new ArrayList<CodeView.Section>();
        if (text != null) {
            sections.add(new CodeView.Section("when", "When you see it"));
            sections.add(new CodeView.Section("fix", "How to fix it"));
        }
        if (hasServers) {
            sections.add(new CodeView.Section("servers", "What each server means by it"));
        }
        if (hasSpeakers) {
            sections.add(new CodeView.Section("speakers", "Which server says it"));
        }
        sections.add(new CodeView.Section("meanings", "What the standards say"));
        if (hasPlace) {
            sections.add(new CodeView.Section("session", "Where it sits in a session"));
        }
        if (!answers.isEmpty()) {
            sections.add(new CodeView.Section("commands", "Commands that may return it"));
        }
        if (text != null) {
            sections.add(new CodeView.Section("software", "If you write the software"));
        }
        if (!related.isEmpty()) {
            sections.add(new CodeView.Section("related", "Related codes"));
        }
        return sections;
    }

    /** The next code with a text, counted in the given direction. */
    private @Nullable Integer neighbour(CodeEntry entry, Comparator<Integer> direction) {
        return catalog.codes().stream()
                .filter(other -> other.text().isPresent())
                .map(CodeEntry::number)
                .filter(other -> direction.compare(other, entry.number()) > 0)
                .min(direction)
                .orElse(null);
    }
}
