package dev.replydesk.logs;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a format.
 *
 * @param recognised how one recognises it, for people
 * @param marks what its lines look like, for detection
 * @param heads what stands before the content of its lines
 * @param labelled whether each line opens with a label such as "Error:"
 * @param fallback whether it is for logs that no other format fits
 */
record Format(
        LogFormat format,
        String recognised,
        List<Mark> marks,
        List<String> heads,
        List<LineRule> lines,
        boolean labelled,
        boolean fallback) {

    /** A pattern that lines of the format fit, and how much one such line counts. */
    record Mark(QuickPattern pattern, int weight) {}

    /** A mark as a data file has it. */
    record MarkEntry(String pattern, int weight) {}

    /** A format as a data file has it. */
    record Entry(
            String id,
            String title,
            @Nullable String product,
            String side,
            String recognised,
            @Nullable List<MarkEntry> marks,
            @Nullable List<String> heads,
            @Nullable List<LineRule.Entry> lines,
            @Nullable Boolean labelled,
            @Nullable Boolean fallback) {

        Format compiled() {
            return new Format(
                    new LogFormat(
                            id,
                            title,
                            Objects.requireNonNullElse(product, ""),
                            LogFormat.Side.valueOf(side.toUpperCase(Locale.ROOT))),
                    recognised,
                    list(marks).stream()
                            .map(mark -> new Mark(QuickPattern.of(mark.pattern()), mark.weight()))
                            .toList(),
                    list(heads),
                    list(lines).stream().map(LineRule.Entry::compiled).toList(),
                    Boolean.TRUE.equals(labelled),
                    Boolean.TRUE.equals(fallback));
        }

        private static <T> List<T> list(@Nullable List<T> entries) {
            return entries == null ? List.of() : entries;
        }
    }
}
