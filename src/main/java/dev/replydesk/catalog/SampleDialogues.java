package dev.replydesk.catalog;

import dev.replydesk.catalog.SessionFacts.Stop;
import dev.replydesk.catalog.SessionWalk.Way;
import dev.replydesk.catalog.SessionWalk.Waypoint;
import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Cuts the dialogue of a command out of the most ordinary session in which it succeeds. */
final class SampleDialogues {
    private final Catalog catalog;
    private final SessionFacts facts;
    private final UsualReply usual;
    private final SampleLines lines;

    SampleDialogues(Catalog catalog) {
        this.catalog = catalog;
        facts = new SessionFacts(catalog);
        usual = new UsualReply(catalog);
        lines = new SampleLines(facts);
    }

    Optional<SampleDialogue> of(CommandEntry command) {
        return Optional.of(command)
                .filter(CommandEntry::isSent)
                .flatMap(usual::of)
                .flatMap(reply -> wayTo(new SessionPlace(command.verb(), reply, List.of())))
                .map(way -> new SampleDialogue(lines.of(needed(way.stops()))));
    }

    /** Today's security is TLS; the exchange with ADAT is for what TLS has no use for. */
    private Optional<Way> wayTo(SessionPlace place) {
        var walk = new SessionWalk(facts, List.of(place));
        return walk.to(waypoints(place, List.of("ADAT")))
                .or(() -> walk.to(waypoints(place, List.of())));
    }

    /** A command that no stage has may have its place during a transfer, as ABOR does. */
    private List<Waypoint> waypoints(SessionPlace place, List<String> avoided) {
        var end = new Waypoint(place::isAt, avoided);
        return catalog.sequence().stream()
                .filter(
                        step ->
                                facts.stageOf(place.verb()) == 0
                                        && step.leadsTo(place.verb(), place.code()))
                .map(step -> new Stop(step.fromCommand(), step.fromReply()))
                .filter(stop -> stop.hasOutcome(Outcome.POSITIVE_PRELIMINARY))
                .findFirst()
                .map(stop -> List.of(new Waypoint(stop::equals, avoided), end))
                .orElse(List.of(end));
    }

    private List<Stop> needed(List<Stop> stops) {
        var wanted = new TreeSet<Integer>(List.of(stops.size() - 1));
        for (int i = stops.size() - 1; i > 0; i--) {
            if (wanted.contains(i)) {
                addNeeds(wanted, stops, i);
            }
        }
        return wanted.stream().map(stops::get).toList();
    }

    private void addNeeds(TreeSet<Integer> wanted, List<Stop> stops, int at) {
        Stop stop = stops.get(at);
        if (leadsTo(stops.get(at - 1), stop)) {
            wanted.add(at - 1);
        }
        if (facts.opensDataConnection(stop.verb())) {
            addLast(wanted, stops, at, "PASV");
        }
        if (isProtection(stop.verb())) {
            addLast(wanted, stops, at, "AUTH");
        }
    }

    /** Whether a reply belongs to the same exchange as the next one, or calls for it. */
    private boolean leadsTo(Stop before, Stop stop) {
        return stop.later()
                || before.hasOutcome(Outcome.POSITIVE_PRELIMINARY)
                || facts.after(before).stream()
                        .filter(step -> stop.verb().equals(step.nextCommand()))
                        .anyMatch(step -> isCall(before, step));
    }

    private static boolean isCall(Stop before, SequenceStep step) {
        return step.relation().equals("required")
                || before.verb().equals(Command.CONNECT) && step.relation().equals("typical");
    }

    /** Whether a command directly follows the handshake; others come after the login. */
    private boolean isProtection(String verb) {
        return !facts.isInStageOf(verb, "AUTH")
                && catalog.command(verb)
                        .filter(command -> command.kind().equals("security"))
                        .filter(command -> !"yes".equals(command.needsLogin()))
                        .isPresent();
    }

    /** The nearest stop before with a command of a stage. */
    private void addLast(TreeSet<Integer> wanted, List<Stop> stops, int before, String ofStage) {
        for (int i = before - 1; i >= 0; i--) {
            if (facts.isInStageOf(stops.get(i).verb(), ofStage)) {
                wanted.add(i);
                return;
            }
        }
    }
}
