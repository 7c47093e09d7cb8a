package dev.replydesk.catalog;

import dev.replydesk.protocol.Command;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One plausible session in which the given codes occur, put together from the facts about which
 * reply may follow which.
 *
 * @param withoutPlace the given codes for which the facts know no place in a session
 */
public record SessionMap(List<Step> steps, List<Integer> withoutPlace) {
    public SessionMap {
        steps = List.copyOf(steps);
        withoutPlace = List.copyOf(withoutPlace);
    }

    /**
     * A command with its reply, or with several when a session can have only one of them.
     *
     * @param commands what was sent; several only where any of them may stand here
     * @param later whether it is a further reply to the command before
     */
    public record Step(
            SessionChapter chapter, List<Command> commands, boolean later, List<Answer> answers) {
        public Step {
            commands = List.copyOf(commands);
            answers = List.copyOf(answers);
        }

        /** Whether one of the given codes occurs here. */
        public boolean isHere() {
            return answers.stream().anyMatch(Answer::here);
        }

        /** Whether this is the opening of the control connection. */
        public boolean isConnect() {
            return commands.getFirst().verb().equals(Command.CONNECT);
        }
    }

    /**
     * A reply in a step.
     *
     * @param here whether it is one of the given codes
     */
    public record Answer(int code, boolean here) {}

    /** The session of one or two codes; empty when the facts know a place for none of them. */
    public static Optional<SessionMap> of(Catalog catalog, int... codes) {
        return of(new SessionPlanner(catalog), codes);
    }

    static Optional<SessionMap> of(SessionPlanner planner, int... codes) {
        List<Integer> given = IntStream.of(codes).distinct().sorted().boxed().toList();
        List<Integer> placed = given.stream().filter(planner::hasPlace).toList();
        if (placed.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> withoutPlace = given.stream().filter(code -> !placed.contains(code)).toList();
        return Optional.of(new SessionMap(planner.plan(placed), withoutPlace));
    }

    /** The steps in which a code occurs as one of the given. */
    public List<Step> stepsWith(int code) {
        return steps.stream()
                .filter(step -> step.answers().contains(new Answer(code, true)))
                .toList();
    }

    /** Whether the given codes stand in one step, so that a session has one or the other. */
    public boolean showsAlternatives() {
        return steps.stream()
                .anyMatch(step -> step.answers().stream().filter(Answer::here).count() > 1);
    }
}
