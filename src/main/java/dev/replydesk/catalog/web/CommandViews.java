package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.CodeFact;
import dev.replydesk.catalog.CodeText;
import dev.replydesk.catalog.CommandEntry;
import dev.replydesk.catalog.CommandReply;
import dev.replydesk.catalog.Rfc;
import dev.replydesk.catalog.SampleDialogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the page of a command out of what the catalog knows. */
final class CommandViews {
    private static final Rfc REQUIREMENTS = new Rfc("rfc1123", "4.1.5");

    private final Catalog catalog;

    CommandViews(Catalog catalog) {
        this.catalog = catalog;
    }

    CommandView of(CommandEntry command) {
        return new CommandView(
                command.verb(),
                command.title(),
                command.isSent() ? CommandWords.syntax(command) : null,
                CommandWords.about(command),
                command.verified(),
                facts(command),
                stage(command),
                dialogue(command),
                groups(command),
                remark(command),
                always(command));
    }

    private static List<CommandView.Fact> facts(CommandEntry command) {
        var facts = new ArrayList<CommandView.Fact>();
        facts.add(fact("Argument", CommandWords.argument(command)));
        facts.add(fact("Kind", CommandWords.capital(command.kind())));
        facts.add(fact("Conformance", CommandWords.conformance(command)));
        CommandWords.needsLogin(command).ifPresent(login -> facts.add(fact("Needs login", login)));
        if (command.isSent()) {
            facts.add(
                    fact("Data connection", command.opensDataConnection() ? "Opens one" : "None"));
        }
        facts.add(defined(command));
        if (command.rfc1123() != null) {
            SourceView source = SourceView.of(REQUIREMENTS);
            String level = CommandWords.capital(command.rfc1123());
            facts.add(new CommandView.Fact("RFC 1123 says", level, source.url()));
        }
        if (command.registryLabel() != null) {
            facts.add(fact("Registry label", command.registryLabel()));
        }
        if (command.featLine() != null) {
            facts.add(fact("FEAT line", command.featLine()));
        }
        return facts;
    }

    private static CommandView.Fact fact(String name, String value) {
        return new CommandView.Fact(name, value, null);
    }

    private static CommandView.Fact defined(CommandEntry command) {
        String url = SourceView.of(command.source()).url();
        return new CommandView.Fact("Defined in", CommandWords.source(command), url);
    }

    private CommandView.@Nullable Stage stage(CommandEntry command) {
        return catalog.stages().stream()
                .filter(stage -> stage.commands().contains(command.verb()))
                .findFirst()
                .map(stage -> new CommandView.Stage(stage.position(), stage.title()))
                .orElse(null);
    }

    private List<CommandView.Line> dialogue(CommandEntry command) {
        return SampleDialogue.of(catalog, command).stream()
                .flatMap(dialogue -> dialogue.lines().stream())
                .map(CommandViews::line)
                .toList();
    }

    private static CommandView.Line line(SampleDialogue.Line line) {
        return switch (line.from()) {
            case CLIENT -> line("client", "right", "Client:", line);
            case SERVER -> line("server", "left", "Server:", line);
            case NOBODY -> line("status", null, null, line);
        };
    }

    private static CommandView.Line line(
            String from,
            @Nullable String icon,
            @Nullable String speaker,
            SampleDialogue.Line line) {
        return new CommandView.Line(from, icon, speaker, line.code(), line.text(), line.inArrows());
    }

    private List<CommandView.Group> groups(CommandEntry command) {
        return Arrays.stream(CommandReply.Role.values())
                .map(role -> group(command, role))
                .filter(group -> !group.replies().isEmpty())
                .toList();
    }

    private CommandView.Group group(CommandEntry command, CommandReply.Role role) {
        return new CommandView.Group(
                CommandWords.title(role),
                CommandWords.advice(role),
                command.replies().stream()
                        .filter(reply -> reply.role() == role)
                        .sorted(Comparator.comparingInt(CommandReply::code))
                        .map(reply -> reply(command, reply))
                        .toList());
    }

    private CommandView.Reply reply(CommandEntry command, CommandReply reply) {
        Optional<CodeEntry> entry = catalog.code(reply.code());
        return new CommandView.Reply(
                reply.code(),
                entry.map(code -> nameOf(code, reply)).orElse(""),
                meaning(command, reply, entry),
                CommandWords.phase(reply.phase()),
                reply.isPractice(),
                reply.verified(),
                SourceView.of(reply.source()));
    }

    /** A code may have several meanings; the rule says which of them is meant. */
    private static Optional<CodeFact> otherMeaning(CodeEntry code, CommandReply reply) {
        return code.primary().origin().equals(reply.codeOrigin())
                ? Optional.empty()
                : code.facts().stream()
                        .filter(fact -> fact.origin().equals(reply.codeOrigin()))
                        .findFirst();
    }

    private static String nameOf(CodeEntry code, CommandReply reply) {
        return otherMeaning(code, reply).map(CodeFact::name).orElse(code.name());
    }

    private static String meaning(
            CommandEntry command, CommandReply reply, Optional<CodeEntry> entry) {
        return entry.flatMap(CodeEntry::text)
                .map(CodeText::after)
                .flatMap(after -> Optional.ofNullable(after.get(command.verb())))
                .or(() -> Optional.ofNullable(reply.note()))
                .or(() -> entry.map(code -> summary(code, reply)))
                .orElse("");
    }

    private static String summary(CodeEntry code, CommandReply reply) {
        return otherMeaning(code, reply).map(CodeFact::standardText).orElseGet(code::summary);
    }

    private static @Nullable String remark(CommandEntry command) {
        if (!command.replies().isEmpty()) {
            return null;
        }
        return command.isSent()
                ? "No replies of its own are known."
                : "It is never sent, so no reply answers it.";
    }

    private List<Integer> always(CommandEntry command) {
        return command.isSent()
                ? catalog.command(CommandEntry.ANY).stream()
                        .flatMap(any -> any.replies().stream())
                        .map(CommandReply::code)
                        .filter(code -> command.reply(code).isEmpty())
                        .sorted()
                        .toList()
                : List.of();
    }
}
