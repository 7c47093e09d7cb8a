package dev.replydesk.catalog.web;

import dev.replydesk.catalog.PlainText;
import java.util.stream.Collectors;

/** The pages of digits and of the session for terminals. */
final class ProtocolPlainText {

    private ProtocolPlainText() {}

    static String of(DigitsView view) {
        var page = new PlainText().title("The digits of an FTP reply code");
        for (DigitsView.Position position : view.positions()) {
            page.heading(position.title());
            for (DigitsView.Row row : position.rows()) {
                page.entry(row.pattern(), row.title() + ". " + row.meaning());
                page.note("     ", "Client: " + row.action());
                if (row.retry() != null) {
                    page.note("     ", "Retry unchanged: " + row.retry());
                }
                if (row.codes() != null && !row.codes().isEmpty()) {
                    page.note("     ", CommandPlainText.codes(row.codes()));
                }
                String unverified = row.verified() ? "" : " (unverified)";
                page.note("     ", row.source().title() + unverified);
            }
        }
        return page.toString();
    }

    static String of(SessionView view) {
        var page = new PlainText().title("An FTP session");
        for (SessionView.Stage stage : view.stages()) {
            String unverified = stage.verified() ? "" : " (unverified)";
            page.heading(stage.position() + ". " + stage.title() + unverified);
            page.paragraph(stage.note() + ".");
            page.entry(
                    "Commands:",
                    stage.commands().stream()
                            .map(CommandName::name)
                            .collect(Collectors.joining(", ")));
            page.entry("Replies:", CommandPlainText.codes(stage.codes()));
        }
        if (view.drawing() != null) {
            page.heading("A plain session").paragraph(view.drawing().description());
        }
        return page.toString();
    }
}
