package dev.replydesk.catalog;

import dev.replydesk.catalog.CommandReply.Phase;
import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Outcome;
import dev.replydesk.protocol.ReplyCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The facts of the knowledge base, arranged for walking through a session. */
final class SessionFacts {
    static final String ANY_COMMAND = "*";
    static final String TLS = "TLS";
    static final String CLOSE = "CLOSE";

    /** What a simple client sends, in order: the session of every textbook. */
    static final List<String> PLAIN_SESSION =
            List.of(Command.CONNECT, "USER", "PASS", "TYPE", "PASV", "RETR", "QUIT");

    private final Catalog catalog;
    private final Map<String, Integer> stages = new HashMap<>();
    private final Map<Stop, List<SequenceStep>> steps;
    private final Set<String> dependent = new HashSet<>();
    private final Map<String, List<Integer>> positiveFirstReplies;

    /**
     * A reply to a command.
     *
     * @param later whether another reply to the same command came before
     */
    record Stop(String verb, @Nullable Integer reply, boolean later) {
        Stop(String verb, @Nullable Integer reply) {
            this(verb, reply, false);
        }

        boolean isPositive() {
            return reply != null && !new ReplyCode(reply).outcome().isNegative();
        }

        boolean hasOutcome(Outcome outcome) {
            return reply != null && new ReplyCode(reply).outcome() == outcome;
        }
    }

    SessionFacts(Catalog catalog) {
        this.catalog = catalog;
        for (SessionStage stage : catalog.stages()) {
            stage.commands().forEach(verb -> stages.putIfAbsent(verb, stage.position()));
        }
        steps =
                catalog.sequence().stream()
                        .collect(
                                Collectors.groupingBy(
                                        step -> new Stop(step.fromCommand(), step.fromReply())));
        for (SequenceStep step : catalog.sequence()) {
            if (step.relation().equals("required") && isPositive(step) && isForward(step)) {
                dependent.add(String.valueOf(step.nextCommand()));
            }
        }
        positiveFirstReplies =
                catalog.commands().stream()
                        .collect(
                                Collectors.toMap(
                                        CommandEntry::verb, SessionFacts::positiveFirstReplies));
    }

    private static boolean isPositive(SequenceStep step) {
        return new Stop(step.fromCommand(), step.fromReply()).isPositive();
    }

    private static boolean isForward(SequenceStep step) {
        return !step.fromCommand().equals(step.nextCommand());
    }

    Catalog catalog() {
        return catalog;
    }

    /**
     * What may follow a stop. What holds for all commands counts only where nothing else does, and
     * after a refusal only what the protocol demands.
     */
    List<SequenceStep> after(Stop stop) {
        List<SequenceStep> own = steps.get(new Stop(stop.verb(), stop.reply()));
        if (own == null && stop.later() && stop.hasOutcome(Outcome.POSITIVE_PRELIMINARY)) {
            own = afterMarker(stop);
        }
        if (own != null) {
            return own;
        }
        return steps.getOrDefault(new Stop(ANY_COMMAND, stop.reply()), List.of()).stream()
                .filter(step -> stop.isPositive() || isDemand(step))
                .toList();
    }

    private static boolean isDemand(SequenceStep step) {
        return step.relation().equals("required") || step.relation().equals("end");
    }

    private @Nullable List<SequenceStep> afterMarker(Stop marker) {
        return catalog.sequence().stream()
                .filter(step -> step.fromCommand().equals(marker.verb()))
                .filter(step -> step.relation().equals("marker"))
                .filter(step -> marker.reply() != null && marker.reply().equals(step.nextReply()))
                .map(step -> steps.get(new Stop(step.fromCommand(), step.fromReply())))
                .findFirst()
                .orElse(null);
    }

    /** Whether the control connection closes after a stop. */
    boolean endsSession(Stop stop) {
        return stop.reply() != null
                && after(stop).stream().anyMatch(step -> CLOSE.equals(step.nextCommand()));
    }

    /** The position of the first stage with this command; 0 for a command of no stage. */
    int stageOf(String verb) {
        return stages.getOrDefault(verb, 0);
    }

    /** Whether a command has a stage and it is that of another command. */
    boolean isInStageOf(String verb, String other) {
        return stages.containsKey(verb) && stageOf(verb) == stageOf(other);
    }

    /** Whether a command is the second half of another and never comes by itself. */
    boolean isDependent(String verb) {
        return dependent.contains(verb);
    }

    /** The commands that demand this one after them. */
    List<String> demanding(String verb) {
        return catalog.sequence().stream()
                .filter(step -> step.relation().equals("required") && isPositive(step))
                .filter(step -> verb.equals(step.nextCommand()))
                .map(SequenceStep::fromCommand)
                .filter(command -> !command.equals(ANY_COMMAND))
                .toList();
    }

    boolean opensDataConnection(String verb) {
        return catalog.command(verb).map(CommandEntry::opensDataConnection).orElse(false);
    }

    /** Whether two commands may stand in for each other, as PASV and EPSV or RETR and STOR do. */
    boolean areInterchangeable(String one, String other) {
        boolean bothPrepare = isInStageOf(one, "PASV") && isInStageOf(other, "PASV");
        return bothPrepare || opensDataConnection(one) && opensDataConnection(other);
    }

    /** The replies that may be the first to a command and do not refuse it. */
    List<Integer> positiveFirstReplies(String verb) {
        return positiveFirstReplies.getOrDefault(verb, List.of());
    }

    private static List<Integer> positiveFirstReplies(CommandEntry command) {
        return command.replies().stream()
                .filter(reply -> reply.phase() != Phase.SECOND && !reply.isPractice())
                .map(CommandReply::code)
                .filter(code -> !new ReplyCode(code).outcome().isNegative())
                .toList();
    }

    SessionChapter chapterOf(String verb) {
        if (stages.containsKey(verb)) {
            return SessionChapter.ofStage(stageOf(verb));
        }
        boolean duringTransfer =
                catalog.sequence().stream()
                        .filter(step -> verb.equals(step.nextCommand()))
                        .anyMatch(step -> opensDataConnection(step.fromCommand()));
        if (duringTransfer) {
            return SessionChapter.TRANSFER;
        }
        CommandEntry command = catalog.command(verb).orElseThrow();
        if (command.kind().equals("security")) {
            return SessionChapter.SECURE;
        }
        return "yes".equals(command.needsLogin()) ? SessionChapter.FILES : SessionChapter.ASK;
    }
}
