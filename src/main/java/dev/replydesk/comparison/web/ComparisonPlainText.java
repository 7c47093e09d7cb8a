package dev.replydesk.comparison.web;

import dev.replydesk.catalog.PlainText;
import dev.replydesk.catalog.SessionMap;
import dev.replydesk.catalog.SessionMap.Step;
import dev.replydesk.comparison.ComparedCode;
import dev.replydesk.comparison.Comparison;
import dev.replydesk.comparison.Comparison.Value;
import dev.replydesk.comparison.ConfusablePair;
import dev.replydesk.comparison.DecidingQuestion;
import dev.replydesk.protocol.Command;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comparisons for terminals. */
final class ComparisonPlainText {

    private ComparisonPlainText() {}

    static String of(Comparison comparison) {
        List<ComparedCode> sides = List.of(comparison.left(), comparison.right());
        var page = new PlainText().title(comparison.title()).blank();
        page.paragraph(comparison.summary());
        comparison.question().ifPresent(question -> question(page, question));
        for (ComparedCode side : sides) {
            page.heading(side.number() + " " + side.name()).paragraph(side.description());
            page.blank().paragraph("When you see it:").items(side.whenSeen());
            page.blank().paragraph("How to fix it, if you connect to the server:");
            page.items(side.client());
            page.blank().paragraph("How to fix it, if you run the server:").items(side.server());
        }
        page.heading("Key differences");
        comparison
                .keyDifferences()
                .forEach(
                        row -> {
                            page.blank().paragraph(row.aspect());
                            page.entry(sides.getFirst().number() + ":", print(row.left()));
                            page.entry(sides.getLast().number() + ":", print(row.right()));
                        });
        page.heading("How they go together");
        comparison
                .relations()
                .forEach(
                        relation ->
                                page.blank()
                                        .paragraph(relation.aspect())
                                        .entry("both:", relation.text()));
        page.heading("Where each occurs in one session");
        comparison.session().ifPresent(session -> session(page, session));
        if (!comparison.withoutPlace().isEmpty()) {
            page.paragraph(comparison.withoutPlace());
        }
        page.heading("When to use which");
        for (ComparedCode side : sides) {
            page.entry(side.number() + ", server:", side.serverUse());
            page.entry(side.number() + ", client:", side.clientUse());
        }
        page.blank().paragraph(comparison.rule());
        return pairs(page.heading("Compare next"), comparison.morePairs()).toString();
    }

    static String of(List<ConfusablePair> pairs) {
        var page = new PlainText().title("Compare two FTP reply codes").blank();
        page.paragraph("Ask for /compare/150/331, with any two codes in place of these.");
        return pairs(page.heading("Often confused"), pairs).toString();
    }

    static String of(ImpossibleView view) {
        var page = new PlainText().title(view.title()).blank().paragraph(view.explanation());
        page.heading("Worth a look");
        view.suggestions()
                .forEach(entry -> page.entry(Integer.toString(entry.number()), entry.name()));
        return page.toString();
    }

    private static PlainText pairs(PlainText page, List<ConfusablePair> pairs) {
        pairs.forEach(
                pair ->
                        page.entry(
                                pair.left() + " vs " + pair.right(),
                                pair.title() + ". " + pair.hint()));
        return page;
    }

    private static void question(PlainText page, DecidingQuestion question) {
        page.heading("The question that decides").paragraph(question.question());
        page.entry("Yes, " + question.yes().code() + ":", question.yes().why());
        page.entry("No, " + question.no().code() + ":", question.no().why());
    }

    private static String print(Value value) {
        return Stream.of(value.digit(), value.name(), value.text())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static void session(PlainText page, SessionMap session) {
        session.steps().forEach(step -> page.entry(replies(step), prompt(step)));
    }

    private static String replies(Step step) {
        return step.answers().stream()
                .map(answer -> (answer.here() ? "> " : "  ") + answer.code())
                .collect(Collectors.joining(" or "));
    }

    private static String prompt(Step step) {
        if (step.later()) {
            return "(later)";
        }
        return step.isConnect()
                ? "(connect)"
                : step.commands().stream()
                        .map(Command::toString)
                        .collect(Collectors.joining(" or "));
    }
}
