package dev.replydesk.comparison.web;

import dev.replydesk.catalog.PlainText;
import dev.replydesk.catalog.SessionMap;
import dev.replydesk.catalog.SessionMap.Step;
import dev.replydesk.comparison.ComparedCode;
import dev.replydesk.comparison.Comparison;
import dev.replydesk.comparison.ConfusablePair;
import dev.replydesk.comparison.DecidingQuestion;
import dev.replydesk.protocol.Command;
import java.util.List;
import java.util.stream.Collectors;

/** Comparisons of two codes for terminals. */
final class ComparisonPlainText {

    private ComparisonPlainText() {}

    static String of(Comparison comparison) {
        ComparisonView view = ComparisonView.of(comparison, false);
        List<ComparedCode> sides = view.sides();
        var page = new PlainText().title(comparison.title()).blank();
        page.paragraph(comparison.summary());
        comparison.question().ifPresent(question -> question(page, question));
        sides.forEach(side -> ColumnsPlainText.side(page, side));
        page.heading("Key differences");
        ColumnsPlainText.rows(page, view.rows());
        page.heading("How they go together");
        ColumnsPlainText.relations(page, "both:", comparison.relations());
        page.heading("Where each occurs in one session");
        comparison.session().ifPresent(session -> session(page, session));
        if (!comparison.withoutPlace().isEmpty()) {
            page.paragraph(comparison.withoutPlace());
        }
        ColumnsPlainText.use(page, sides, comparison.rule());
        return pairs(page.heading("Compare next"), comparison.morePairs()).toString();
    }

    static String of(List<ConfusablePair> pairs) {
        var page = new PlainText().title("Compare FTP reply codes").blank();
        page.paragraph(
                "Ask for /compare/150/331, with any two codes in place of these, or for up to"
                        + " four, as in /compare/421/425/426.");
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
        page.heading("The question that decides");
        ColumnsPlainText.question(page, question);
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
