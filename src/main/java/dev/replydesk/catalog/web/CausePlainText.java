package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Cause;
import dev.replydesk.catalog.PlainText;
import java.util.List;

/** The pages of causes for terminals. */
final class CausePlainText {

    private CausePlainText() {}

    static String of(List<StageOfCauses> stages) {
        var page = new PlainText().title("What can be behind a reply");
        for (StageOfCauses stage : stages) {
            page.heading(stage.title());
            stage.causes().forEach(cause -> page.entry(cause.id(), cause.title()));
        }
        return page.toString();
    }

    static String unknown(List<Cause> suggestions) {
        var page = new PlainText().title("No such cause");
        page.heading("Worth a look");
        suggestions.forEach(cause -> page.entry(cause.id(), cause.title()));
        return page.toString();
    }

    static String of(CauseView view) {
        var page = new PlainText().title(view.cause().title()).blank();
        page.paragraph(view.cause().explanation());
        if (!view.cause().howToBeSure().isEmpty()) {
            page.heading("How to be sure").items(view.cause().howToBeSure());
        }
        fixes(page, "Fix it on the server", view.cause().advice().server(), view.serverFixes());
        fixes(page, "Fix it in the client", view.cause().advice().client(), view.clientFixes());
        if (!view.lookAlikes().isEmpty()) {
            page.heading("What looks the same");
            view.lookAlikes().forEach(other -> lookAlike(page, other));
        }
        if (!view.codes().isEmpty()) {
            page.heading("Reply codes under which it appears");
            view.codes()
                    .forEach(code -> page.entry(Integer.toString(code.code()), code.name() + "."));
        }
        view.servers().forEach(product -> wordings(page, product));
        view.clients().forEach(product -> wordings(page, product));
        return page.toString();
    }

    private static void fixes(
            PlainText page, String heading, String advice, List<CauseView.FixView> fixes) {
        page.heading(heading).paragraph(advice).blank();
        for (CauseView.FixView fix : fixes) {
            page.paragraph(fix.product() + ": " + fix.text());
            page.note("  ", fix.file());
            fix.snippet().lines().forEach(line -> page.literal("  " + line));
            page.blank();
        }
    }

    private static void lookAlike(PlainText page, CauseView.LookAlikeView other) {
        page.paragraph(other.title() + " (/causes/" + other.id() + ")");
        page.note("  ", other.tell());
    }

    private static void wordings(PlainText page, WordingViews.ProductView product) {
        page.heading("What " + product.name() + " says");
        product.all().forEach(wording -> wording(page, wording));
        SubStatusPlainText.mention(page, product.subStatuses());
    }

    private static void wording(PlainText page, WordingViews.WordingView wording) {
        page.quote(wording.line());
        page.note("  ", wording.explanation() + " (" + wording.after() + ")");
        page.note("  ", "Server: " + wording.serverFix());
        page.note("  ", "Client: " + wording.clientFix());
    }
}
