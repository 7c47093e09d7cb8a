package dev.replydesk.catalog.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one command.
 *
 * @param syntax what a client sends; null for what is not sent
 * @param dialogue the command in its usual place; empty where it has none
 * @param groups the replies, by what they do for the command
 * @param remark what to say where it has no replies of its own
 * @param always the further codes that any command may get
 */
record CommandView(
        String verb,
        String title,
        @Nullable String syntax,
        String about,
        boolean verified,
        List<Fact> facts,
        @Nullable Stage stage,
        List<Line> dialogue,
        List<Group> groups,
        @Nullable String remark,
        List<Integer> always) {
    CommandView {
        facts = List.copyOf(facts);
        dialogue = List.copyOf(dialogue);
        groups = List.copyOf(groups);
        always = List.copyOf(always);
    }

    /** Whether some of its replies are in no document. */
    public boolean hasPractice() {
        return groups.stream().flatMap(group -> group.replies().stream()).anyMatch(Reply::practice);
    }

    /** One fact of the rail. */
    record Fact(String name, String value, @Nullable String url) {}

    /** Where a session meets the command first. */
    record Stage(int position, String title) {}

    /**
     * One line of the dialogue.
     *
     * @param from the side that sends it, for {@code data-from}
     * @param icon the arrow of the side, or null for what happens between two lines
     * @param speaker the side in words
     */
    record Line(
            String from,
            @Nullable String icon,
            @Nullable String speaker,
            @Nullable Integer code,
            String text,
            String inArrows) {}

    /** Replies that do the same for the command. */
    record Group(String title, String advice, List<Reply> replies) {
        Group {
            replies = List.copyOf(replies);
        }
    }

    /** One reply: its meaning after this command, when it comes and who says so. */
    record Reply(
            int code,
            String name,
            String meaning,
            String phase,
            boolean practice,
            boolean verified,
            SourceView source) {}
}
