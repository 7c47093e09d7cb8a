package dev.replydesk.catalog.web;

import dev.replydesk.catalog.PlainText;
import java.util.List;

/** The numbers that Microsoft IIS logs, for terminals. */
final class SubStatusPlainText {

    private SubStatusPlainText() {}

    static String of(SubStatusView view) {
        var page = new PlainText().title("IIS FTP sub-status").blank();
        page.paragraph(SubStatusView.SUMMARY);
        page.heading("Where it stands").literal(view.log().fields());
        page.literal(view.log().before() + view.log().number());
        page.literal(" ".repeat(view.log().before().length()) + "^^");
        page.heading("What the numbers mean");
        view.rows().forEach(row -> write(page, row));
        return page.toString();
    }

    private static void write(PlainText page, SubStatusView.Row row) {
        String unverified = row.verified() ? "" : " (unverified)";
        page.entry("%2d".formatted(row.number()), row.meaning() + unverified);
        if (!row.codes().isEmpty()) {
            page.note("    ", "Sent with " + CommandPlainText.codes(row.codes()));
        }
        if (row.cause() != null) {
            page.note("    ", row.cause().title() + " (/causes/" + row.cause().id() + ")");
        }
    }

    /** The line below what IIS says, where the log says more. */
    static void mention(PlainText page, List<Integer> numbers) {
        if (!numbers.isEmpty()) {
            page.paragraph("In the log of IIS: sub-status " + CommandPlainText.codes(numbers));
        }
    }
}
