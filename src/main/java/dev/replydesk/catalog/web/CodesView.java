package dev.replydesk.catalog.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The index of codes.
 *
 * @param count how many were found, in words
 * @param asked what was asked for, in words
 * @param elsewhere codes that hold the words but fail the other filters
 */
record CodesView(
        String words,
        List<Choice> classes,
        List<Choice> groups,
        List<Choice> origins,
        List<Choice> commands,
        Choice all,
        String count,
        String asked,
        List<ClassView> found,
        List<CodeView.RelatedView> elsewhere) {
    CodesView {
        classes = List.copyOf(classes);
        groups = List.copyOf(groups);
        origins = List.copyOf(origins);
        commands = List.copyOf(commands);
        found = List.copyOf(found);
        elsewhere = List.copyOf(elsewhere);
    }

    /** One value of a filter. */
    record Choice(String value, String title, String mark, long count, boolean chosen) {}

    /** The found codes of one class. */
    record ClassView(int digit, String title, String advice, List<Row> rows) {
        ClassView {
            rows = List.copyOf(rows);
        }
    }

    /** One code; {@code status} is null for a standard one. */
    record Row(
            int code,
            String name,
            String summary,
            @Nullable String status,
            boolean verified,
            List<After> after,
            String origin) {
        Row {
            after = List.copyOf(after);
        }
    }

    /** A command it may follow, or words in place of one. */
    record After(String name, boolean verb) {}
}
