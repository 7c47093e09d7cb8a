package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.CodeFact;
import dev.replydesk.catalog.CodeStatus;
import dev.replydesk.catalog.CommandEntry;
import dev.replydesk.catalog.Rfc;
import dev.replydesk.protocol.Outcome;
import dev.replydesk.protocol.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the index of codes. */
final class CodesViews {
    private static final int MOST_COMMANDS = 4;
    private static final int MOST_ELSEWHERE = 5;

    private final Catalog catalog;
    private final CommandOrder order;

    CodesViews(Catalog catalog) {
        this.catalog = catalog;
        order = new CommandOrder(catalog);
    }

    CodesView of(CodesFilter filter) {
        List<CodeEntry> found = filter.apply(catalog);
        return new CodesView(
                filter.words(),
                Arrays.stream(Outcome.values()).map(outcome -> choice(outcome, filter)).toList(),
                Arrays.stream(Subject.values())
                        .map(subject -> choice(subject, filter))
                        .filter(choice -> choice.count() > 0)
                        .toList(),
                origins(filter),
                commands(filter),
                new CodesView.Choice("true", "Historic codes too", "", 0, filter.all()),
                found.size() == 1 ? "1 code" : found.size() + " codes",
                asked(filter),
                classes(found),
                found.isEmpty() ? elsewhere(filter) : List.of());
    }

    private Stream<CodeEntry> shown(CodesFilter filter) {
        return catalog.codes().stream().filter(entry -> filter.all() || entry.text().isPresent());
    }

    private CodesView.Choice choice(Outcome outcome, CodesFilter filter) {
        return new CodesView.Choice(
                Integer.toString(outcome.digit()),
                outcome.pattern() + " " + outcome.plainName(),
                "",
                shown(filter).filter(entry -> entry.code().outcome() == outcome).count(),
                filter.classes().contains(outcome.digit()));
    }

    private CodesView.Choice choice(Subject subject, CodesFilter filter) {
        return new CodesView.Choice(
                Integer.toString(subject.digit()),
                shortName(subject),
                subject.pattern(),
                shown(filter)
                        .filter(entry -> entry.code().secondDigit() == subject.digit())
                        .count(),
                filter.groups().contains(subject.digit()));
    }

    private static String shortName(Subject subject) {
        return subject == Subject.AUTHENTICATION ? "Authentication" : subject.standardName();
    }

    private List<CodesView.Choice> origins(CodesFilter filter) {
        return catalog.codes().stream()
                .flatMap(entry -> entry.facts().stream())
                .map(CodeFact::origin)
                .distinct()
                .map(origin -> origin(origin, filter))
                .sorted(Comparator.comparing(CodesView.Choice::title))
                .toList();
    }

    private static CodesView.Choice origin(String origin, CodesFilter filter) {
        String title = new Rfc(origin, null).title();
        return new CodesView.Choice(
                origin,
                Character.toUpperCase(title.charAt(0)) + title.substring(1),
                "",
                0,
                origin.equals(filter.origin()));
    }

    private List<CodesView.Choice> commands(CodesFilter filter) {
        return catalog.commands().stream()
                .filter(CommandOrder::isInUse)
                .filter(command -> !command.verb().equals(CommandEntry.ANY))
                .map(
                        command ->
                                new CodesView.Choice(
                                        command.verb(),
                                        CommandName.of(command).name(),
                                        "",
                                        0,
                                        command.verb().equals(filter.command())))
                .toList();
    }

    private static String asked(CodesFilter filter) {
        if (filter.isEmpty()) {
            return "no filter set";
        }
        var parts = new ArrayList<String>();
        if (!filter.words().isEmpty()) {
            parts.add("“" + filter.words() + "”");
        }
        filter.classes().stream().sorted().map(digit -> digit + "yz").forEach(parts::add);
        filter.groups().stream().sorted().map(digit -> "x" + digit + "z").forEach(parts::add);
        if (!filter.origin().isEmpty()) {
            parts.add(new Rfc(filter.origin(), null).title());
        }
        if (!filter.command().isEmpty()) {
            parts.add("after " + filter.command());
        }
        if (filter.all()) {
            parts.add("historic ones too");
        }
        return String.join(", ", parts);
    }

    private List<CodesView.ClassView> classes(List<CodeEntry> found) {
        return Arrays.stream(Outcome.values())
                .map(
                        outcome ->
                                new CodesView.ClassView(
                                        outcome.digit(),
                                        outcome.pattern() + " " + outcome.plainName(),
                                        outcome.className(),
                                        found.stream()
                                                .filter(code -> code.code().outcome() == outcome)
                                                .map(this::row)
                                                .toList()))
                .filter(view -> !view.rows().isEmpty())
                .toList();
    }

    private CodesView.Row row(CodeEntry entry) {
        CodeFact fact = entry.primary();
        return new CodesView.Row(
                entry.number(),
                entry.name(),
                entry.summary(),
                statusOf(fact),
                fact.verified(),
                after(entry),
                originOf(fact));
    }

    private static @Nullable String statusOf(CodeFact fact) {
        return fact.status() == CodeStatus.STANDARD ? null : fact.status().title();
    }

    private static String originOf(CodeFact fact) {
        return fact.source().url().isPresent()
                ? new Rfc(fact.origin(), null).title()
                : fact.status().title();
    }

    private List<CodesView.After> after(CodeEntry entry) {
        List<CommandEntry> commands =
                order.sorted(catalog.commandsAnsweredBy(entry.number())).stream()
                        .filter(CommandOrder::isInUse)
                        .toList();
        if (commands.stream().anyMatch(command -> command.verb().equals(CommandEntry.ANY))) {
            return List.of(new CodesView.After("any command", false));
        }
        var after =
                commands.stream()
                        .limit(MOST_COMMANDS)
                        .map(CodesViews::after)
                        .collect(Collectors.toCollection(ArrayList::new));
        if (commands.size() > MOST_COMMANDS) {
            after.add(new CodesView.After("+" + (commands.size() - MOST_COMMANDS), false));
        }
        return after;
    }

    private static CodesView.After after(CommandEntry command) {
        return new CodesView.After(CommandName.of(command).name(), !command.isPseudo());
    }

    private List<CodeView.RelatedView> elsewhere(CodesFilter filter) {
        return filter.words().isEmpty()
                ? List.of()
                : filter.wordsOnly().apply(catalog).stream()
                        .limit(MOST_ELSEWHERE)
                        .map(
                                entry ->
                                        new CodeView.RelatedView(
                                                entry.number(), entry.name(), entry.summary()))
                        .toList();
    }
}
