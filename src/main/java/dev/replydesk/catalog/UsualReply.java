package dev.replydesk.catalog;

import dev.replydesk.catalog.CommandReply.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Chooses the reply with which a command usually ends when nothing goes wrong. */
final class UsualReply {
    private static final List<String> RELATIONS =
            List.of("required", "typical", "finish", "allowed");
    private static final int SUPERFLUOUS = 202;

    /** RFC 2228 section 4 leaves it open; this is the reply protected as its command is. */
    private static final Map<String, Integer> PROTECTED = Map.of("CONF", 633, "ENC", 632);

    private final Catalog catalog;

    UsualReply(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What the sequences name comes first, then what the stage expects, then the lowest code. */
    Optional<CommandReply> of(CommandEntry command) {
        return command.replies().stream()
                .filter(reply -> reply.role() != Role.FAILURE && reply.role() != Role.PRELIMINARY)
                .min(
                        Comparator.comparing((CommandReply reply) -> reply.code() == SUPERFLUOUS)
                                .thenComparingInt(reply -> relation(command, reply))
                                .thenComparing(reply -> !isOfStage(command, reply))
                                .thenComparing(CommandReply::isPractice)
                                .thenComparing(reply -> !isProtectedAlike(command, reply))
                                .thenComparingInt(CommandReply::code));
    }

    private int relation(CommandEntry command, CommandReply reply) {
        return catalog.sequence().stream()
                .filter(step -> Objects.equals(step.nextReply(), reply.code()))
                .filter(step -> isOf(command.verb(), step))
                .mapToInt(step -> RELATIONS.indexOf(step.relation()))
                .filter(place -> place >= 0)
                .min()
                .orElse(RELATIONS.size());
    }

    private static boolean isOf(String verb, SequenceStep step) {
        return verb.equals(
                SequenceStep.SAME.equals(step.nextCommand())
                        ? step.fromCommand()
                        : step.nextCommand());
    }

    private static boolean isProtectedAlike(CommandEntry command, CommandReply reply) {
        return Objects.equals(PROTECTED.get(command.verb()), reply.code());
    }

    private boolean isOfStage(CommandEntry command, CommandReply reply) {
        return catalog.stages().stream()
                .filter(stage -> stage.commands().contains(command.verb()))
                .anyMatch(stage -> stage.codes().contains(reply.code()));
    }
}
