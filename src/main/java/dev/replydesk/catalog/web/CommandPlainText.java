package dev.replydesk.catalog.web;

import dev.replydesk.catalog.PlainText;
import java.util.List;
import java.util.stream.Collectors;

/** The pages of commands for terminals. */
final class CommandPlainText {

    private CommandPlainText() {}

    static String of(CommandsView view) {
        var page = new PlainText().title("FTP commands");
        for (CommandsView.Group group : view.groups()) {
            page.heading(group.title());
            group.rows().forEach(row -> page.entry(row.verb(), of(row)));
        }
        return page.toString();
    }

    private static String of(CommandsView.Row row) {
        String unverified = row.verified() ? "" : ", unverified";
        String rfc = row.rfc().equals(row.conformance()) ? "" : ", " + row.rfc();
        return "%s: %s (%s%s%s)"
                .formatted(row.title(), row.syntax(), row.conformance(), rfc, unverified);
    }

    static String of(CommandView view) {
        var page = new PlainText().title(view.verb() + ": " + view.title()).blank();
        if (view.syntax() != null) {
            page.literal(view.syntax()).blank();
        }
        page.paragraph(view.about()).blank();
        view.facts().forEach(fact -> page.entry(fact.name() + ":", fact.value()));
        if (view.stage() != null) {
            page.entry("Stage:", view.stage().position() + ", " + view.stage().title());
        }
        if (!view.verified()) {
            page.blank().paragraph("Unverified: no text or program was read for it.");
        }
        if (!view.dialogue().isEmpty()) {
            page.heading("In its usual place");
            view.dialogue().forEach(line -> page.literal(line.inArrows()));
        }
        for (CommandView.Group group : view.groups()) {
            page.heading(group.title() + ": " + group.advice());
            group.replies().forEach(reply -> page.entry(Integer.toString(reply.code()), of(reply)));
        }
        if (view.remark() != null) {
            page.heading("Replies").paragraph(view.remark());
        }
        if (!view.always().isEmpty()) {
            page.heading("Any command may also get").paragraph(codes(view.always()));
        }
        return page.toString();
    }

    private static String of(CommandView.Reply reply) {
        return "%s. %s (comes %s; %s%s)"
                .formatted(
                        reply.name(),
                        reply.meaning(),
                        reply.phase(),
                        reply.source().title(),
                        reply.verified() ? "" : "; unverified");
    }

    static String of(UnknownCommandView view) {
        var page = new PlainText().title(view.title()).blank().paragraph(view.explanation());
        page.heading("Worth a look");
        view.suggestions().forEach(other -> page.entry(other.verb(), other.title()));
        return page.toString();
    }

    static String codes(List<Integer> codes) {
        return codes.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
