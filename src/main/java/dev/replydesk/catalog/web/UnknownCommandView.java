package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CommandEntry;
import dev.replydesk.protocol.Command;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The page for what is no command. */
record UnknownCommandView(String title, String explanation, List<Suggestion> suggestions) {
    private static final int SUGGESTIONS = 3;
    private static final int LONGEST_SHOWN = 20;

    /** What client programs call the commands. */
    private static final Map<String, String> WORDS_OF_CLIENTS =
            Map.ofEntries(
                    Map.entry("LS", "NLST"),
                    Map.entry("DIR", "LIST"),
                    Map.entry("GET", "RETR"),
                    Map.entry("MGET", "RETR"),
                    Map.entry("PUT", "STOR"),
                    Map.entry("MPUT", "STOR"),
                    Map.entry("APPEND", "APPE"),
                    Map.entry("CD", "CWD"),
                    Map.entry("MKDIR", "MKD"),
                    Map.entry("RMDIR", "RMD"),
                    Map.entry("DELETE", "DELE"),
                    Map.entry("RENAME", "RNFR"),
                    Map.entry("BYE", "QUIT"),
                    Map.entry("PASSIVE", "PASV"));

    UnknownCommandView {
        suggestions = List.copyOf(suggestions);
    }

    /** A command to look at instead. */
    record Suggestion(String verb, String title) {
        private static Suggestion of(CommandEntry command) {
            return new Suggestion(command.verb(), command.title());
        }
    }

    static UnknownCommandView of(String asked, Catalog catalog) {
        boolean showable = asked.length() <= LONGEST_SHOWN && !Command.hasControlCharacter(asked);
        String verb = showable ? asked.toUpperCase(Locale.ROOT) : "";
        Optional<CommandEntry> meant =
                Optional.ofNullable(WORDS_OF_CLIENTS.get(verb)).flatMap(catalog::command);
        return new UnknownCommandView(
                showable ? "“" + asked + "” is no FTP command" : "That is no FTP command",
                meant.map(CommandEntry::verb)
                        .map(sent -> "It is a word of client programs, which send " + sent + ".")
                        .orElse("A command is one word, mostly of three or four letters."),
                Stream.concat(meant.stream(), nearest(verb, catalog))
                        .distinct()
                        .limit(SUGGESTIONS)
                        .map(Suggestion::of)
                        .toList());
    }

    /** Those in use come first among the equally near. */
    private static Stream<CommandEntry> nearest(String verb, Catalog catalog) {
        return catalog.commands().stream()
                .filter(CommandEntry::isSent)
                .sorted(
                        Comparator.comparingInt(
                                        (CommandEntry command) -> edits(verb, command.verb()))
                                .thenComparing(command -> !CommandOrder.isInUse(command)));
    }

    /** How many letters must be put in, taken out or changed to make one word the other. */
    private static int edits(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] here = new int[to.length() + 1];
            here[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int changed = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                int inOrOut = Math.min(above[column], here[column - 1]) + 1;
                here[column] = Math.min(above[column - 1] + changed, inOrOut);
            }
            above = here;
        }
        return above[to.length()];
    }
}
