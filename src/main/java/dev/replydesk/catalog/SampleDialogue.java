package dev.replydesk.catalog;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A command in its usual place: what has to come before it, and the replies when all is well. */
public record SampleDialogue(List<Line> lines) {
    public SampleDialogue {
        lines = List.copyOf(lines);
    }

    /** The dialogue of a command; empty where the facts know no reply that completes it. */
    public static Optional<SampleDialogue> of(Catalog catalog, CommandEntry command) {
        return new SampleDialogues(catalog).of(command);
    }

    /**
     * What one side sends, or what happens between two lines.
     *
     * @param code the reply code, for a reply
     * @param text a command, the text behind a reply code, or words of ours
     */
    public record Line(From from, @Nullable Integer code, String text) {
        /** The line in arrow notation; what is not sent stands in parentheses. */
        public String inArrows() {
            return switch (from) {
                case CLIENT -> "> " + text;
                case SERVER -> "< " + code + " " + text;
                case NOBODY -> "  (" + text + ")";
            };
        }
    }

    /** Who sends a line. */
    public enum From {
        CLIENT,
        SERVER,
        NOBODY
    }
}
