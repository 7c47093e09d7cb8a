package dev.replydesk.catalog;

import dev.replydesk.catalog.CommandReply.Phase;
import dev.replydesk.catalog.SessionFacts.Stop;
import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds the most ordinary way through a session: the cheapest one, where what is typical costs
 * little, what is merely allowed costs more, and leaving out a stage of a plain session costs too.
 */
final class SessionWalk {
    private static final int FOLLOWS = 1;
    private static final int TYPICAL = 2;
    private static final int ALLOWED = 5;
    private static final int BY_GENERAL_RULE = 8;
    private static final int OTHER_REPLY = 3;
    private static final int OTHER_COMMAND = 1;
    private static final int SKIPPED_STAGE = 3;

    private final SessionFacts facts;
    private final List<Integer> plainStages;
    private final List<SessionPlace> wanted;
    private final Set<String> useful = new TreeSet<>(SessionFacts.PLAIN_SESSION);
    private int visits;

    SessionWalk(SessionFacts facts, List<SessionPlace> wanted) {
        this.facts = facts;
        this.wanted = wanted;
        plainStages = SessionFacts.PLAIN_SESSION.stream().map(facts::stageOf).toList();
        for (SessionPlace place : wanted) {
            useful.add(place.verb());
            useful.addAll(facts.demanding(place.verb()));
        }
    }

    /** A way through a session and what it costs. */
    record Way(List<Stop> stops, int cost) {}

    /** What the session has come to at a stop. */
    private record State(
            Stop stop,
            int stage,
            boolean loggedIn,
            boolean secured,
            boolean exchanged,
            boolean prepared) {
        static final State START = new State(new Stop("", null), 0, false, false, false, false);
    }

    private record Visit(State state, int cost, int order, Optional<Visit> before)
            implements Comparable<Visit> {
        @Override
        public int compareTo(Visit other) {
            int byCost = Integer.compare(cost, other.cost);
            return byCost != 0 ? byCost : Integer.compare(order, other.order);
        }
    }

    /** The cheapest session that calls at all these places in this order. */
    Optional<Way> through(List<Waypoint> waypoints) {
        return visit(waypoints)
                .flatMap(from -> walk(from, this::isEnd, List.of()))
                .map(SessionWalk::way);
    }

    /** The cheapest session that calls at all these places in this order, up to the last one. */
    Optional<Way> to(List<Waypoint> waypoints) {
        return visit(waypoints).map(SessionWalk::way);
    }

    private Optional<Visit> visit(List<Waypoint> waypoints) {
        Optional<Visit> visit = Optional.of(new Visit(State.START, 0, 0, Optional.empty()));
        for (Waypoint waypoint : waypoints) {
            visit = visit.flatMap(from -> walk(from, waypoint::isAt, waypoint.avoided()));
        }
        return visit;
    }

    /** A place at which a session has to call, and the commands to avoid on the way to it. */
    record Waypoint(Predicate<Stop> place, List<String> avoided) {
        boolean isAt(State state) {
            return place.test(state.stop());
        }
    }

    private boolean isEnd(State state) {
        return facts.endsSession(state.stop());
    }

    private static Way way(Visit last) {
        var stops = new ArrayList<Stop>();
        for (Optional<Visit> visit = Optional.of(last);
                visit.isPresent();
                visit = visit.get().before()) {
            Stop stop = visit.get().state().stop();
            if (stop.reply() != null) {
                stops.addFirst(stop);
            }
        }
        return new Way(stops, last.cost());
    }

    private Optional<Visit> walk(Visit from, Predicate<State> goal, List<String> avoided) {
        var queue = new PriorityQueue<Visit>();
        var best = new HashMap<State, Integer>();
        queue.add(from);
        while (!queue.isEmpty()) {
            Visit visit = queue.remove();
            if (best.putIfAbsent(visit.state(), visit.cost()) != null) {
                continue;
            }
            if (goal.test(visit.state())) {
                return Optional.of(visit);
            }
            next(visit.state())
                    .forEach(
                            (stop, cost) -> {
                                if (!avoided.contains(stop.verb())) {
                                    queue.add(enter(visit, stop, cost));
                                }
                            });
        }
        return Optional.empty();
    }

    private Visit enter(Visit from, Stop stop, int cost) {
        State before = from.state();
        int stage = Math.max(before.stage(), facts.stageOf(stop.verb()));
        long skipped =
                plainStages.stream()
                        .filter(plain -> before.stage() < plain && plain < stage)
                        .count();
        boolean done = stop.hasOutcome(Outcome.POSITIVE_COMPLETION);
        boolean proven = done && facts.isInStageOf(stop.verb(), "AUTH");
        var state =
                new State(
                        stop,
                        stage,
                        before.loggedIn() || done && isLogin(stop.verb()),
                        before.secured() || proven,
                        before.exchanged() || proven && facts.isDependent(stop.verb()),
                        done
                                ? facts.isInStageOf(stop.verb(), "PASV") || isKept(before, stop)
                                : before.prepared());
        int detour = SessionFacts.PLAIN_SESSION.contains(stop.verb()) ? 0 : OTHER_COMMAND;
        int total = from.cost() + cost + detour + (int) skipped * SKIPPED_STAGE;
        return new Visit(state, total, visits++, Optional.of(from));
    }

    private boolean isLogin(String verb) {
        return facts.isInStageOf(verb, "USER")
                || facts.isInStageOf(verb, "PASS")
                || facts.isInStageOf(verb, "ACCT");
    }

    private boolean isKept(State before, Stop stop) {
        return before.prepared() && !facts.opensDataConnection(stop.verb());
    }

    private Map<Stop, Integer> next(State state) {
        var next = new LinkedHashMap<Stop, Integer>();
        Stop stop = state.stop();
        if (state.equals(State.START)) {
            return greetings();
        }
        boolean open = true;
        for (SequenceStep step : facts.after(stop)) {
            String command = step.nextCommand();
            switch (step.relation()) {
                case "finish", "marker" ->
                        next.merge(
                                new Stop(stop.verb(), step.nextReply(), true),
                                step.relation().equals("finish") ? FOLLOWS : ALLOWED,
                                Math::min);
                case "required", "typical", "allowed" -> {
                    open &= !step.relation().equals("required");
                    if (command != null && isPossible(command, state)) {
                        offerNamed(next, step, command);
                    }
                }
                default -> {
                    // A second try is another session; an end leads nowhere.
                }
            }
        }
        if (open && !facts.endsSession(stop)) {
            addByGeneralRule(next, state);
        }
        return next;
    }

    private Map<Stop, Integer> greetings() {
        var greetings = new LinkedHashMap<Stop, Integer>();
        for (int reply : facts.positiveFirstReplies(Command.CONNECT)) {
            var greeting = new Stop(Command.CONNECT, reply);
            boolean complete = greeting.hasOutcome(Outcome.POSITIVE_COMPLETION);
            greetings.put(greeting, complete ? 0 : OTHER_REPLY);
        }
        offerWanted(greetings, Command.CONNECT, 0);
        return greetings;
    }

    private void offerNamed(Map<Stop, Integer> next, SequenceStep step, String verb) {
        int cost =
                switch (step.relation()) {
                    case "required" -> FOLLOWS;
                    case "typical" -> TYPICAL;
                    default -> ALLOWED;
                };
        next.merge(new Stop(verb, step.nextReply()), cost, Math::min);
        offer(next, verb, cost);
    }

    /** After a completed command any command may come, and whoever is refused may leave. */
    private void addByGeneralRule(Map<Stop, Integer> next, State state) {
        Stop stop = state.stop();
        if (stop.reply() != null && !stop.isPositive()) {
            offer(next, "QUIT", BY_GENERAL_RULE);
        } else if (stop.hasOutcome(Outcome.POSITIVE_COMPLETION)
                || stop.hasOutcome(Outcome.PROTECTED)) {
            useful.stream()
                    .filter(verb -> isInOrder(verb, state) && isPossible(verb, state))
                    .forEach(verb -> offer(next, verb, BY_GENERAL_RULE));
            wanted.stream()
                    .filter(SessionPlace::isOutOfOrder)
                    .forEach(place -> next.merge(place.asStop(), BY_GENERAL_RULE, Math::min));
        }
    }

    /** Whether a command is not one of an earlier stage; after the login the order is free. */
    private boolean isInOrder(String verb, State state) {
        int stage = facts.stageOf(verb);
        boolean inTime = state.loggedIn() ? stage > facts.stageOf("ACCT") : stage >= state.stage();
        return (stage == 0 || inTime) && !facts.isDependent(verb);
    }

    private void offer(Map<Stop, Integer> next, String verb, int cost) {
        for (int reply : facts.positiveFirstReplies(verb)) {
            next.merge(new Stop(verb, reply), cost + OTHER_REPLY, Math::min);
        }
        offerWanted(next, verb, cost);
    }

    private void offerWanted(Map<Stop, Integer> next, String verb, int cost) {
        wanted.stream()
                .filter(place -> place.verb().equals(verb))
                .filter(place -> place.reply().phase() != Phase.SECOND)
                .forEach(place -> next.merge(place.asStop(), cost, Math::min));
    }

    private boolean isPossible(String verb, State state) {
        if (verb.equals(SessionFacts.TLS)) {
            return true;
        }
        return facts.catalog()
                .command(verb)
                .filter(command -> !command.isPseudo())
                .filter(command -> !"yes".equals(command.needsLogin()) || state.loggedIn())
                .filter(command -> !command.opensDataConnection() || state.prepared())
                .filter(command -> isProtectionReady(command, state))
                .isPresent();
    }

    private boolean isProtectionReady(CommandEntry command, State state) {
        if (!command.kind().equals("security") || facts.isInStageOf(command.verb(), "AUTH")) {
            return true;
        }
        boolean wrapsCommands = command.replies().stream().anyMatch(SessionWalk::isProtected);
        return wrapsCommands ? state.exchanged() : state.secured();
    }

    private static boolean isProtected(CommandReply reply) {
        return reply.role() == CommandReply.Role.PROTECTED || reply.code() >= 600;
    }
}
