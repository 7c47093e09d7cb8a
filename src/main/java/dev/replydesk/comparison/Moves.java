package dev.replydesk.comparison;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.SequenceStep;
import dev.replydesk.protocol.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose move it is after a reply. */
final class Moves {
    private static final int SHOWN = 3;

    private final Catalog catalog;

    Moves(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Whether the server hangs up after this reply, whatever the command was. */
    boolean closes(int code) {
        return steps(code)
                .anyMatch(
                        step -> step.relation().equals("end") && !step.fromCommand().equals("TLS"));
    }

    /** Who moves next. */
    String next(CodeEntry entry) {
        if (closes(entry.number())) {
            return "Nobody: the server closes the control connection.";
        }
        return switch (entry.code().outcome()) {
            case POSITIVE_PRELIMINARY -> "The server, with a further reply" + finalReplies(entry);
            case POSITIVE_COMPLETION -> "The client, with any command that it likes.";
            case POSITIVE_INTERMEDIATE -> "The client, with " + partners(entry);
            case TRANSIENT_NEGATIVE -> "The client: it may send the command again later.";
            case PERMANENT_NEGATIVE -> "The client: something has to change first.";
            case PROTECTED -> "The reply inside decides.";
        };
    }

    private String finalReplies(CodeEntry entry) {
        List<Integer> replies =
                steps(entry.number())
                        .filter(step -> step.relation().equals("finish"))
                        .map(SequenceStep::nextReply)
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(SHOWN)
                        .toList();
        return replies.isEmpty() ? "." : ", such as " + Words.list(replies, "or") + ".";
    }

    private String partners(CodeEntry entry) {
        List<String> commands =
                steps(entry.number())
                        .filter(step -> step.relation().equals("required"))
                        .map(SequenceStep::nextCommand)
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(SHOWN)
                        .toList();
        return commands.isEmpty()
                ? "the one command that supplies what is missing."
                : Words.list(commands, "or") + ".";
    }

    /** Whether the same command may be sent again, as it was. */
    static String retry(Outcome outcome) {
        return switch (outcome) {
            case POSITIVE_PRELIMINARY -> "No: the command is under way.";
            case POSITIVE_COMPLETION -> "No need: the command is finished.";
            case POSITIVE_INTERMEDIATE -> "No: it was taken, and its other half is due.";
            case TRANSIENT_NEGATIVE -> "Yes, after a pause, with all that belongs to it.";
            case PERMANENT_NEGATIVE -> "No: the same command fails again.";
            case PROTECTED -> "Only if the reply inside says so.";
        };
    }

    /** What separates codes for a client that has just read one of them. */
    String contrast(List<CodeEntry> codes) {
        var alike = new LinkedHashMap<String, List<String>>();
        codes.forEach(
                code ->
                        alike.computeIfAbsent(state(code), fresh -> new ArrayList<>())
                                .add(Integer.toString(code.number())));
        return Words.sentence(
                alike.entrySet().stream()
                        .map(
                                group ->
                                        "after "
                                                + Words.join(group.getValue(), "or")
                                                + " "
                                                + group.getKey())
                        .collect(Collectors.joining("; ")));
    }

    private String state(CodeEntry entry) {
        return closes(entry.number()) ? "the session is over" : state(entry.code().outcome());
    }

    private static String state(Outcome outcome) {
        return switch (outcome) {
            case POSITIVE_PRELIMINARY -> "you wait, since the server owes a further reply";
            case POSITIVE_COMPLETION -> "the command is done and you may send the next one";
            case POSITIVE_INTERMEDIATE -> "the server waits, since it needs a further command";
            case TRANSIENT_NEGATIVE -> "the command has failed for now and may work later";
            case PERMANENT_NEGATIVE -> "the command has failed until something is changed";
            case PROTECTED -> "the real reply has yet to be unwrapped";
        };
    }

    private Stream<SequenceStep> steps(int code) {
        return catalog.sequence().stream().filter(step -> Objects.equals(step.fromReply(), code));
    }
}
