package dev.replydesk.comparison;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CommandEntry;
import dev.replydesk.catalog.CommandReply.Phase;
import dev.replydesk.catalog.SequenceStep;
import dev.replydesk.catalog.SessionMap;
import dev.replydesk.catalog.SessionMap.Step;
import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Outcome;
import dev.replydesk.protocol.ReplyCode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says which of two codes comes first, and whether one can directly follow the other. */
final class Succession {
    private static final List<String> RELATIONS =
            List.of("required", "typical", "event", "allowed", "retry");
    private static final String TLS = "TLS";

    private final Catalog catalog;
    private final Moves moves;

    Succession(Catalog catalog, Moves moves) {
        this.catalog = catalog;
        this.moves = moves;
    }

    /** Which of two codes comes first in a session. */
    String first(int left, int right, @Nullable SessionMap session) {
        List<Integer> nowhere = Stream.of(left, right).filter(code -> !occurs(code)).toList();
        if (session == null || !nowhere.isEmpty()) {
            return withoutPlace(nowhere);
        }
        if (session.showsAlternatives()) {
            Step step = session.stepsWith(left).getFirst();
            return "Neither: at this point a session has one or the other, %s."
                    .formatted(place(step));
        }
        Step one = session.stepsWith(left).getFirst();
        Step other = session.stepsWith(right).getFirst();
        boolean inOrder = session.steps().indexOf(one) < session.steps().indexOf(other);
        String order =
                inOrder ? sentence(left, one, right, other) : sentence(right, other, left, one);
        List<Integer> roaming = Stream.of(left, right).filter(this::occursInSeveralStages).toList();
        return roaming.isEmpty()
                ? order
                : order
                        + " Other commands may get %s too, earlier or later."
                                .formatted(Words.list(roaming, "and"));
    }

    private static String sentence(int first, Step one, int last, Step other) {
        return "`%d` comes first, %s; `%d` comes later, %s."
                .formatted(first, place(one), last, place(other));
    }

    private static String place(Step step) {
        if (step.isConnect()) {
            return step.later() ? "on the new connection, after a wait" : "on the new connection";
        }
        List<String> verbs = step.commands().stream().map(Command::verb).toList();
        return (step.later() ? "as a further reply to " : "as the reply to ")
                + Words.list(verbs, "or");
    }

    /** What to say of codes that no command gets; empty when there are none. */
    static String withoutPlace(List<Integer> codes) {
        return codes.isEmpty()
                ? ""
                : "No command in force gets "
                        + Words.list(codes, "or")
                        + (codes.size() > 1
                                ? ", so there is no place for them in a session."
                                : ", so there is no place for it in a session.");
    }

    /** Whether one code can directly follow another, and why. */
    String directly(int before, int after) {
        if (!occurs(before) || !occurs(after)) {
            return "";
        }
        if (moves.closes(before)) {
            return "Nothing follows `%d`: the server closes the control connection."
                    .formatted(before);
        }
        return sameCommand(before, after)
                .or(() -> nextCommand(before, after))
                .orElseGet(() -> byGeneralRule(before, after));
    }

    private Optional<String> sameCommand(int before, int after) {
        List<SequenceStep> steps =
                after(before)
                        .filter(step -> SequenceStep.SAME.equals(step.nextCommand()))
                        .filter(step -> Objects.equals(step.nextReply(), after))
                        .toList();
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        List<String> verbs = steps.stream().map(SequenceStep::fromCommand).toList();
        return Optional.of(
                "`%d` can directly follow `%d`, as a further reply to %s. %s"
                        .formatted(
                                after,
                                before,
                                commands(verbs),
                                Words.sentence(steps.getFirst().why())));
    }

    private static String commands(List<String> verbs) {
        boolean onConnecting = verbs.contains(Command.CONNECT);
        String sent =
                Words.list(
                        verbs.stream().filter(verb -> !verb.equals(Command.CONNECT)).toList(),
                        "or");
        if (sent.isEmpty()) {
            return "a new connection";
        }
        return onConnecting ? "a new connection or " + sent : sent;
    }

    private Optional<String> nextCommand(int before, int after) {
        return after(before)
                .flatMap(this::throughTls)
                .filter(step -> RELATIONS.contains(step.relation()))
                .filter(step -> isFirstReply(step.nextCommand(), after))
                .min(
                        Comparator.comparing(
                                        (SequenceStep step) ->
                                                !Objects.equals(step.nextReply(), after))
                                .thenComparingInt(step -> RELATIONS.indexOf(step.relation())))
                .map(
                        step ->
                                "`%d` can directly follow `%d`: `%s` %s, and `%d` may answer it. %s"
                                        .formatted(
                                                after,
                                                before,
                                                step.nextCommand(),
                                                manner(step.relation()),
                                                after,
                                                Words.sentence(step.why())));
    }

    private static String manner(String relation) {
        return switch (relation) {
            case "required" -> "has to come next";
            case "typical" -> "usually comes next";
            case "retry" -> "may be tried again";
            default -> "may come next";
        };
    }

    private Stream<SequenceStep> throughTls(SequenceStep step) {
        return TLS.equals(step.nextCommand())
                ? catalog.sequence().stream().filter(next -> next.fromCommand().equals(TLS))
                : Stream.of(step);
    }

    private boolean isFirstReply(@Nullable String verb, int code) {
        return verb != null
                && catalog.command(verb)
                        .filter(command -> !command.isPseudo())
                        .flatMap(command -> command.reply(code))
                        .filter(reply -> reply.phase() != Phase.SECOND)
                        .isPresent();
    }

    private String byGeneralRule(int before, int after) {
        Outcome outcome = new ReplyCode(before).outcome();
        Optional<String> opening =
                commands(after)
                        .map(CommandEntry::verb)
                        .filter(verb -> isFirstReply(verb, after))
                        .findFirst();
        if (outcome == Outcome.POSITIVE_PRELIMINARY) {
            return ("`%d` cannot directly follow `%d`, which is followed by a further"
                            + " reply to its own command.")
                    .formatted(after, before);
        }
        if (opening.isEmpty()) {
            return ("`%d` cannot directly follow `%d`: it is never the first reply to a"
                            + " command that is sent.")
                    .formatted(after, before);
        }
        if (outcome == Outcome.POSITIVE_INTERMEDIATE) {
            return ("`%d` does not directly follow `%d` in an orderly session, since the"
                            + " command due next does not get it.")
                    .formatted(after, before);
        }
        return ("`%d` may follow `%d` by the general rule only: one command has ended,"
                        + " and the next, such as `%s`, may get it.")
                .formatted(after, before, opening.get());
    }

    private boolean occurs(int code) {
        return commands(code).findAny().isPresent();
    }

    private boolean occursInSeveralStages(int code) {
        return commands(code)
                        .map(CommandEntry::verb)
                        .map(
                                verb ->
                                        catalog.stages().stream()
                                                .filter(stage -> stage.commands().contains(verb))
                                                .findFirst())
                        .flatMap(Optional::stream)
                        .distinct()
                        .count()
                > 1;
    }

    private Stream<CommandEntry> commands(int code) {
        return catalog.commandsAnsweredBy(code).stream()
                .filter(command -> !command.verb().equals(CommandEntry.ANY));
    }

    private Stream<SequenceStep> after(int code) {
        return catalog.sequence().stream().filter(step -> Objects.equals(step.fromReply(), code));
    }
}
