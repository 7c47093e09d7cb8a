package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CommandEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Sorts commands as a session meets them; those that no session meets today come last. */
final class CommandOrder {
    private static final Set<String> IN_USE = Set.of("mandatory", "optional", "pseudo", "proposal");

    private final List<String> verbs = new ArrayList<>();

    CommandOrder(Catalog catalog) {
        catalog.stages().forEach(stage -> verbs.addAll(stage.commands()));
    }

    List<CommandEntry> sorted(List<CommandEntry> commands) {
        return commands.stream()
                .sorted(
                        Comparator.comparing((CommandEntry command) -> !isInUse(command))
                                .thenComparing(this::position)
                                .thenComparing(CommandEntry::verb))
                .toList();
    }

    /** Whether the command is one of a standard that still holds. */
    static boolean isInUse(CommandEntry command) {
        return IN_USE.contains(command.conformance());
    }

    private int position(CommandEntry command) {
        if (command.verb().equals(CommandEntry.ANY)) {
            return -1;
        }
        int position = verbs.indexOf(command.verb());
        return position < 0 ? Integer.MAX_VALUE : position;
    }
}
