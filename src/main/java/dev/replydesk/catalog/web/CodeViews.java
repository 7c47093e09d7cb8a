package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.CodeFact;
import dev.replydesk.catalog.CodeStatus;
import dev.replydesk.catalog.CodeText;
import dev.replydesk.catalog.CommandEntry;
import dev.replydesk.catalog.CommandReply;
import dev.replydesk.catalog.DigitMeaning;
import dev.replydesk.catalog.RelatedCode;
import dev.replydesk.catalog.SessionStage;
import dev.replydesk.protocol.ReplyCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the page of a reply code out of what the catalog knows. */
class CodeViews {
    private static final String ANY_COMMAND = "any command";
    private static final String CONNECTING = "connecting";

    private final Catalog catalog;
    private final CommandOrder order;

    CodeViews(Catalog catalog) {
        this.catalog = catalog;
        order = new CommandOrder(catalog);
    }

    CodeView of(CodeEntry entry) {
        CodeText text = entry.text().orElse(null);
        List<CodeView.CommandView> commands = commands(entry, text);
        List<CodeView.RelatedView> related = related(text);
        return new CodeView(
                entry.number(),
                entry.name(),
                OutcomeView.of(entry.code().outcome()),
                entry.summary(),
                anatomy(entry),
                text,
                entry.facts().stream().map(CodeViews::meaning).toList(),
                commands,
                related,
                glance(entry),
                references(entry, commands),
                sections(text, commands, related),
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
                fact.obsoletedBy(),
                SourceView.of(fact.source()));
    }

    private List<CodeView.CommandView> commands(CodeEntry entry, @Nullable CodeText text) {
        return order.sorted(catalog.commandsAnsweredBy(entry.number())).stream()
                .flatMap(
                        command ->
                                command
                                        .reply(entry.number())
                                        .map(reply -> command(command, reply, text))
                                        .stream())
                .toList();
    }

    private static CodeView.CommandView command(
            CommandEntry command, CommandReply reply, @Nullable CodeText text) {
        String ours = text == null ? null : text.after().get(command.verb());
        return new CodeView.CommandView(
                nameOf(command),
                ours == null ? reply.note() : ours,
                SourceView.of(reply.source()),
                reply.isPractice());
    }

    /** The verb, or words for what is not sent over the wire. */
    static String nameOf(CommandEntry command) {
        if (!command.isPseudo()) {
            return command.verb();
        }
        return command.verb().equals(CommandEntry.ANY) ? ANY_COMMAND : CONNECTING;
    }

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
                                "Same command again",
                                retry.equals("yes") ? "Yes, after a while" : "No"));
    }

    private static List<SourceView> references(
            CodeEntry entry, List<CodeView.CommandView> commands) {
        return Stream.concat(
                        entry.facts().stream().map(fact -> SourceView.of(fact.source())),
                        commands.stream().map(CodeView.CommandView::source))
                .filter(source -> source.url() != null)
                .distinct()
                .toList();
    }

    private static List<CodeView.Section> sections(
            @Nullable CodeText text,
            List<CodeView.CommandView> commands,
            List<CodeView.RelatedView> related) {
        var sections = new ArrayList<CodeView.Section>();
        if (text != null) {
            sections.add(new CodeView.Section("when", "When you see it"));
            sections.add(new CodeView.Section("fix", "How to fix it"));
        }
        sections.add(new CodeView.Section("meanings", "What the standards say"));
        if (!commands.isEmpty()) {
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
