package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CommandEntry;
import dev.replydesk.catalog.Rfc;
import java.util.List;
import java.util.stream.Stream;

/** The table of all commands, by kind; those that no client should send any more come last. */
record CommandsView(int count, List<Group> groups) {
    private static final List<String> KINDS =
            List.of("access control", "transfer parameter", "service", "security", "extension");

    CommandsView {
        groups = List.copyOf(groups);
    }

    /** Commands of one kind. */
    record Group(String id, String title, List<Row> rows) {
        Group {
            rows = List.copyOf(rows);
        }
    }

    /** One command. */
    record Row(
            String verb,
            String title,
            String syntax,
            String conformance,
            String rfc,
            boolean verified) {}

    static CommandsView of(Catalog catalog) {
        List<CommandEntry> real =
                catalog.commands().stream().filter(command -> !command.isPseudo()).toList();
        Stream<Group> byKind =
                KINDS.stream()
                        .map(kind -> group(CommandWords.capital(kind), kind, inUse(real, kind)));
        Stream<Group> others =
                Stream.of(
                        group(
                                "Labels of features, no commands",
                                "labels",
                                real.stream().filter(command -> !command.isSent())),
                        group("Historic", "historic", real.stream().filter(CommandsView::isPast)));
        return new CommandsView(
                (int) real.stream().filter(CommandEntry::isSent).count(),
                Stream.concat(byKind, others).filter(group -> !group.rows().isEmpty()).toList());
    }

    private static Stream<CommandEntry> inUse(List<CommandEntry> commands, String kind) {
        return commands.stream()
                .filter(CommandEntry::isSent)
                .filter(command -> !isPast(command))
                .filter(command -> command.kind().equals(kind));
    }

    private static boolean isPast(CommandEntry command) {
        return command.conformance().equals("historic");
    }

    private static Group group(String title, String id, Stream<CommandEntry> commands) {
        return new Group(id.replace(' ', '-'), title, commands.map(CommandsView::row).toList());
    }

    private static Row row(CommandEntry command) {
        return new Row(
                command.verb(),
                command.title(),
                CommandWords.syntax(command),
                CommandWords.conformance(command),
                command.source().url().isPresent()
                        ? new Rfc(command.rfc(), null).title()
                        : CommandWords.conformance(command),
                command.verified());
    }
}
