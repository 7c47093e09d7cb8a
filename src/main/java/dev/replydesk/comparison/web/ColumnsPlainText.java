package dev.replydesk.comparison.web;

import dev.replydesk.catalog.PlainText;
import dev.replydesk.comparison.ComparedCode;
import dev.replydesk.comparison.Comparison.Relation;
import dev.replydesk.comparison.Comparison.Value;
import dev.replydesk.comparison.DecidingQuestion;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of comparisons for terminals, for any number of codes. */
final class ColumnsPlainText {

    private ColumnsPlainText() {}

    static void side(PlainText page, ComparedCode side) {
        page.heading(side.number() + " " + side.name()).paragraph(side.description());
        page.blank().paragraph("When you see it:").items(side.whenSeen());
        page.blank().paragraph("How to fix it, if you connect to the server:");
        page.items(side.client());
        page.blank().paragraph("How to fix it, if you run the server:").items(side.server());
    }

    static void rows(PlainText page, List<AspectRow> rows) {
        for (AspectRow row : rows) {
            page.blank().paragraph(row.aspect());
            row.cells().forEach(cell -> page.entry(cell.code() + ":", print(cell.value())));
        }
    }

    private static String print(Value value) {
        return Stream.of(value.digit(), value.name(), value.text())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    static void relations(PlainText page, String whom, List<Relation> relations) {
        for (Relation relation : relations) {
            page.blank().paragraph(relation.aspect()).entry(whom, relation.text());
        }
    }

    static void question(PlainText page, DecidingQuestion question) {
        page.paragraph(question.question());
        page.entry("Yes, " + question.yes().code() + ":", question.yes().why());
        page.entry("No, " + question.no().code() + ":", question.no().why());
    }

    static void use(PlainText page, List<ComparedCode> sides, String rule) {
        page.heading("When to use which");
        for (ComparedCode side : sides) {
            page.entry(side.number() + ", server:", side.serverUse());
            page.entry(side.number() + ", client:", side.clientUse());
        }
        page.blank().paragraph(rule);
    }
}
