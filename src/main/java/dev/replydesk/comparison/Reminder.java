package dev.replydesk.comparison;

import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.protocol.Outcome;
import java.util.List;
import java.util.stream.Collectors;

/** What to remember of codes by their digits. */
final class Reminder {

    private Reminder() {}

    /** The one thing to remember of some codes. */
    static String of(List<CodeEntry> codes) {
        List<Outcome> outcomes =
                codes.stream().map(code -> code.code().outcome()).distinct().toList();
        if (outcomes.size() > 1) {
            return outcomes.stream()
                    .map(outcome -> "%s: %s.".formatted(outcome.pattern(), remember(outcome)))
                    .collect(Collectors.joining(" "));
        }
        List<String> subjects = codes.stream().map(Reminder::subject).distinct().toList();
        String tail =
                subjects.size() == 1
                        ? "The last digit tells which case."
                        : String.join(", ", subjects) + ".";
        Outcome outcome = outcomes.getFirst();
        return "%s %s: %s. %s"
                .formatted(
                        codes.size() == 2 ? "Both" : "All",
                        outcome.pattern(),
                        remember(outcome),
                        tail);
    }

    private static String subject(CodeEntry entry) {
        return entry.code()
                .subject()
                .map(
                        subject ->
                                subject.pattern()
                                        + " is about "
                                        + switch (subject) {
                                            case SYNTAX -> "the command";
                                            case INFORMATION -> "information";
                                            case CONNECTIONS -> "connections";
                                            case AUTHENTICATION -> "the login";
                                            case UNSPECIFIED -> "nothing agreed";
                                            case FILE_SYSTEM -> "files";
                                        })
                .orElseGet(() -> "x" + entry.code().secondDigit() + "z has no meaning");
    }

    private static String remember(Outcome outcome) {
        return switch (outcome) {
            case POSITIVE_PRELIMINARY -> "keep listening";
            case POSITIVE_COMPLETION -> "done, go on";
            case POSITIVE_INTERMEDIATE -> "your turn to speak";
            case TRANSIENT_NEGATIVE -> "try again later";
            case PERMANENT_NEGATIVE -> "change something first";
            case PROTECTED -> "unwrap it first";
        };
    }
}
