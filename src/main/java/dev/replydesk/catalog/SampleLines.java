package dev.replydesk.catalog;

import dev.replydesk.catalog.SampleDialogue.From;
import dev.replydesk.catalog.SampleDialogue.Line;
import dev.replydesk.catalog.SessionFacts.Stop;
import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Writes down what both sides send on a stretch of a session. */
final class SampleLines {
    private static final String HANDSHAKE = "TLS handshake";
    private static final String TRANSFER = "bytes on the data connection";

    private final SessionFacts facts;

    SampleLines(SessionFacts facts) {
        this.facts = facts;
    }

    /** The lines of these stops, in the order in which they cross the wire. */
    List<Line> of(List<Stop> stops) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            if (stop.later() && facts.opensDataConnection(stop.verb())) {
                lines.add(new Line(From.NOBODY, null, TRANSFER));
            }
            if (!stop.later() && !stop.verb().equals(Command.CONNECT)) {
                lines.add(sent(stop));
            }
            if (i > 0) {
                ended(stops.get(i - 1), stop).ifPresent(end -> lines.add(received(end)));
            }
            lines.add(received(stop));
            if (i < stops.size() - 1 && startsTls(stop)) {
                lines.add(new Line(From.NOBODY, null, HANDSHAKE));
            }
        }
        return lines;
    }

    /** The reply to a command that another one cut off; it comes before the reply to that one. */
    private Optional<Stop> ended(Stop running, Stop stop) {
        return stop.later() || !running.hasOutcome(Outcome.POSITIVE_PRELIMINARY)
                ? Optional.empty()
                : facts.catalog().sequence().stream()
                        .filter(
                                step ->
                                        step.relation().equals("event")
                                                && step.leadsTo(stop.verb(), stop.reply()))
                        .filter(step -> step.fromCommand().equals(running.verb()))
                        .map(step -> new Stop(step.fromCommand(), step.fromReply(), true))
                        .findFirst();
    }

    private static Line sent(Stop stop) {
        Command command = SampleCommands.of(stop.verb(), Objects.requireNonNull(stop.reply()));
        return new Line(From.CLIENT, null, command.toString());
    }

    private Line received(Stop stop) {
        int code = Objects.requireNonNull(stop.reply());
        return new Line(From.SERVER, code, textOf(stop.verb(), code));
    }

    private boolean startsTls(Stop stop) {
        return facts.after(stop).stream()
                .anyMatch(step -> SessionFacts.TLS.equals(step.nextCommand()));
    }

    /** The text of the standard; of several meanings the one that the command's rule means. */
    private String textOf(String verb, int code) {
        CodeEntry entry = facts.catalog().code(code).orElseThrow();
        return facts.catalog()
                .command(verb)
                .flatMap(command -> command.reply(code))
                .flatMap(
                        reply ->
                                entry.facts().stream()
                                        .filter(fact -> fact.origin().equals(reply.codeOrigin()))
                                        .findFirst())
                .orElse(entry.primary())
                .standardText();
    }
}
