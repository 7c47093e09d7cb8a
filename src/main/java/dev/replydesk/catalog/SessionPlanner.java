package dev.replydesk.catalog;

import dev.replydesk.catalog.SessionFacts.Stop;
import dev.replydesk.catalog.SessionMap.Answer;
import dev.replydesk.catalog.SessionMap.Step;
import dev.replydesk.catalog.SessionWalk.Way;
import dev.replydesk.catalog.SessionWalk.Waypoint;
import dev.replydesk.protocol.Command;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Chooses the session in which one or two codes are shown. */
final class SessionPlanner {
    private static final int BESIDE = 4;
    private static final int CUT_SHORT = 30;

    private final SessionFacts facts;
    private final SessionPlaces places;

    SessionPlanner(Catalog catalog) {
        facts = new SessionFacts(catalog);
        places = new SessionPlaces(facts);
    }

    /**
     * A way through a session, and the codes that a session could have instead of a reply on it.
     *
     * @param beside places that are not on the way itself
     */
    private record Plan(Way way, List<SessionPlace> beside) {
        int cost() {
            boolean leaves = way.stops().getLast().isPositive();
            return way.cost() + beside.size() * BESIDE + (leaves ? 0 : CUT_SHORT);
        }
    }

    boolean hasPlace(int code) {
        return places.best(code).isPresent();
    }

    /** The steps of the most ordinary session in which all these codes have a place. */
    List<Step> plan(List<Integer> codes) {
        Stream<List<SessionPlace>> choices =
                codes.size() == 2
                        ? places.pairs(codes.getFirst(), codes.getLast())
                        : places.best(codes.getFirst()).map(List::of).stream();
        Plan plan =
                choices.flatMap(
                                wanted ->
                                        plans(wanted)
                                                .min(Comparator.comparingInt(Plan::cost))
                                                .stream())
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("No session has " + codes));
        return steps(plan, codes);
    }

    private Stream<Plan> plans(List<SessionPlace> wanted) {
        var walk = new SessionWalk(facts, wanted);
        SessionPlace first = wanted.getFirst();
        if (wanted.size() == 1) {
            return walk.through(List.of(at(first))).map(way -> new Plan(way, List.of())).stream();
        }
        SessionPlace last = wanted.getLast();
        return Stream.of(
                        walk.through(List.of(at(first), at(last)))
                                .map(way -> new Plan(way, List.of())),
                        walk.through(List.of(at(last), at(first)))
                                .map(way -> new Plan(way, List.of())),
                        beside(walk, last, first),
                        beside(walk, first, last))
                .flatMap(Optional::stream);
    }

    /** The session through one place that could have the other code somewhere instead. */
    private Optional<Plan> beside(SessionWalk walk, SessionPlace through, SessionPlace other) {
        if (other.isOutOfOrder() || other.isMarker()) {
            return Optional.empty();
        }
        if (through.isBeside(other.asStop())
                || facts.areInterchangeable(through.verb(), other.verb())) {
            return walk.through(List.of(at(through)))
                    .filter(way -> way.stops().stream().anyMatch(stop -> canReplace(stop, other)))
                    .map(way -> new Plan(way, List.of(other)));
        }
        var passing =
                new Waypoint(stop -> stop.isPositive() && other.isBeside(stop), through.missing());
        return Stream.of(List.of(passing, at(through)), List.of(at(through), passing))
                .map(walk::through)
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Way::cost))
                .map(way -> new Plan(way, List.of(other)));
    }

    private static Waypoint at(SessionPlace place) {
        return new Waypoint(place::isAt, place.missing());
    }

    private boolean canReplace(Stop stop, SessionPlace place) {
        boolean sameKind =
                stop.verb().equals(place.verb())
                        || facts.areInterchangeable(stop.verb(), place.verb());
        return sameKind && place.fits(stop);
    }

    private List<Step> steps(Plan plan, List<Integer> codes) {
        List<Stop> stops = plan.way().stops();
        var steps = new ArrayList<Step>();
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            int code = reply(stop);
            var answers = new ArrayList<Answer>();
            answers.add(new Answer(code, codes.contains(code)));
            var commands = new ArrayList<Command>();
            commands.add(SampleCommands.of(stop.verb(), code));
            for (SessionPlace place : plan.beside()) {
                if (i == replaced(stops, place)) {
                    answers.add(new Answer(place.code(), true));
                    if (!place.verb().equals(stop.verb())) {
                        commands.add(SampleCommands.of(place.verb(), place.code()));
                    }
                }
            }
            if (commands.size() == 1) {
                answers.sort(Comparator.comparingInt(Answer::code));
            }
            steps.add(new Step(facts.chapterOf(stop.verb()), commands, stop.later(), answers));
        }
        return steps;
    }

    private static int reply(Stop stop) {
        Integer reply = stop.reply();
        if (reply == null) {
            throw new IllegalStateException("A stop on the way has a reply: " + stop);
        }
        return reply;
    }

    /** The stop at which a code stands beside: that of its own command, or one like it. */
    private int replaced(List<Stop> stops, SessionPlace place) {
        return last(stops, place::isBeside)
                .orElseGet(() -> last(stops, stop -> canReplace(stop, place)).orElseThrow());
    }

    private static OptionalInt last(List<Stop> stops, Predicate<Stop> condition) {
        return IntStream.range(0, stops.size())
                .filter(i -> condition.test(stops.get(i)))
                .reduce((first, second) -> second);
    }
}
