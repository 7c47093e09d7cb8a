package dev.replydesk.comparison.web;

import dev.replydesk.catalog.PlainText;
import dev.replydesk.comparison.WideComparison;

/** Comparisons of three or four codes for terminals. */
final class WideComparisonPlainText {

    private WideComparisonPlainText() {}

    static String of(WideComparison comparison) {
        var view = new WideComparisonView(comparison);
        var page = new PlainText().title(comparison.title()).blank();
        page.paragraph(comparison.summary()).blank();
        view.sides().forEach(side -> page.entry(side.number() + ":", side.entry().summary()));
        view.sides().forEach(side -> ColumnsPlainText.side(page, side));
        ColumnsPlainText.rows(page.heading("Digit by digit"), view.digits());
        ColumnsPlainText.rows(page.heading("When they come and what follows"), view.conduct());
        page.heading("How they go together");
        ColumnsPlainText.relations(page, "all:", comparison.relations());
        if (!view.afterCommands().isEmpty()) {
            page.heading("The same command, different replies");
            ColumnsPlainText.rows(page, view.afterCommands());
        }
        ColumnsPlainText.use(page, view.sides(), comparison.rule());
        page.heading("Two at a time");
        view.pairings().forEach(pairing -> pairing(page, pairing));
        return page.toString();
    }

    private static void pairing(PlainText page, PairingCard pairing) {
        page.blank().paragraph("/compare/" + pairing.left() + "/" + pairing.right());
        if (pairing.question() == null) {
            page.paragraph(pairing.hint());
        } else {
            ColumnsPlainText.question(page, pairing.question());
        }
        page.paragraph(pairing.order());
    }
}
