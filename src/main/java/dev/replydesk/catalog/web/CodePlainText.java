package dev.replydesk.catalog.web;

import dev.replydesk.catalog.CodeText;
import dev.replydesk.catalog.PlainText;
import java.util.List;
import java.util.stream.Collectors;

/** The pages of codes for terminals. */
final class CodePlainText {

    private CodePlainText() {}

    static String of(CodesView view) {
        var page = new PlainText().title("FTP reply codes").blank();
        page.paragraph(view.count() + ", " + view.asked());
        for (CodesView.ClassView group : view.found()) {
            page.heading(group.title());
            group.rows().forEach(row -> page.entry(Integer.toString(row.code()), row.name()));
        }
        return page.toString();
    }

    static String of(CodeView view) {
        var page = new PlainText().title("FTP " + view.code() + " " + view.name()).blank();
        page.paragraph(view.summary()).blank();
        view.anatomy()
                .forEach(
                        digit -> page.entry(digit.digit(), digit.title() + ": " + digit.meaning()));
        CodeText text = view.text();
        if (text != null) {
            page.blank().paragraph(text.description());
            page.heading("When you see it").items(text.whenSeen());
            page.heading("How to fix it: you connect to the server")
                    .items(text.howToFix().client());
            page.heading("How to fix it: you run the server").items(text.howToFix().server());
        }
        for (WordingViews.ProductView product : view.servers()) {
            page.heading("What " + product.name() + " means by it");
            product.all().forEach(wording -> write(page, wording));
            SubStatusPlainText.mention(page, product.subStatuses());
        }
        if (!view.speakers().isEmpty()) {
            page.heading("Which server says it");
            view.speakers().all().forEach(speaker -> write(page, speaker));
        }
        page.heading("What the standards say")
                .items(view.meanings().stream().map(CodePlainText::of).toList());
        if (!view.commands().isEmpty() || !view.also().isEmpty()) {
            page.heading("Commands that may return it");
            view.commands().forEach(command -> page.entry(command.command().name(), of(command)));
            view.also().forEach(also -> page.entry("also", of(also)));
        }
        if (!view.related().isEmpty()) {
            page.heading("Related codes");
            view.related()
                    .forEach(
                            other ->
                                    page.entry(
                                            Integer.toString(other.code()),
                                            other.name() + ". " + other.why()));
        }
        return page.toString();
    }

    private static void write(PlainText page, WordingViews.WordingView wording) {
        page.quote(wording.line());
        page.note("  ", wording.explanation() + " (" + wording.after() + ")");
    }

    private static void write(PlainText page, FingerprintViews.SpeakerView speaker) {
        for (FingerprintViews.SaidView said : speaker.texts()) {
            page.quote(said.text());
            page.note("  ", speaker.name() + ", " + said.remark());
        }
    }

    private static String of(CodeView.MeaningView meaning) {
        String status = meaning.status() == null ? "" : ", " + meaning.status();
        String unverified = meaning.verified() ? "" : ", unverified";
        return "%s (%s%s%s): %s"
                .formatted(
                        meaning.name(),
                        meaning.source().title(),
                        status,
                        unverified,
                        meaning.standardText());
    }

    private static String of(CodeView.CommandView command) {
        return command.meaning() + " (" + command.source().title() + ")";
    }

    private static String of(CodeView.AlsoView also) {
        String names =
                also.commands().stream().map(CommandName::name).collect(Collectors.joining(", "));
        return names + " (" + also.source().title() + ")";
    }

    static String of(UnknownCodeView view) {
        var page = new PlainText().title(view.title()).blank().paragraph(view.explanation());
        if (view.cause() != null) {
            page.blank().paragraph("What is behind it: " + view.cause().title());
            page.literal("/causes/" + view.cause().id());
        }
        if (!view.digits().isEmpty()) {
            page.heading("What its digits say");
            view.digits()
                    .forEach(
                            digit ->
                                    page.entry(
                                            digit.digit(), digit.title() + ": " + digit.meaning()));
        }
        page.heading("Worth a look");
        suggestions(page, view.suggestions());
        return page.toString();
    }

    private static void suggestions(PlainText page, List<CodeView.RelatedView> suggestions) {
        suggestions.forEach(
                other ->
                        page.entry(
                                Integer.toString(other.code()), other.name() + ". " + other.why()));
    }
}
