package dev.replydesk.report;

import dev.replydesk.transcript.TranscriptEvent.CommandSent;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that somebody logged in with, to be left out of what is sent to others. */
final class UserNames {
    private static final String HIDDEN = "[user]";
    private static final Set<String> NOBODY = Set.of("", "anonymous", "ftp");

    private final Optional<Pattern> names;

    private UserNames(List<String> all) {
        names =
                all.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                Pattern.compile(
                                        all.stream()
                                                .map(Pattern::quote)
                                                .collect(
                                                        Collectors.joining(
                                                                "|",
                                                                "(?<![\\p{L}\\p{N}])(?:",
                                                                ")(?![\\p{L}\\p{N}])")),
                                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** Those of every session; the longest first, since one may begin like another. */
    static UserNames in(Report report) {
        Stream<String> sent =
                report.transcript().events().stream()
                        .filter(CommandSent.class::isInstance)
                        .map(event -> ((CommandSent) event).command())
                        .filter(command -> command.verb().equals("USER"))
                        .map(command -> command.argument().strip());
        return new UserNames(
                Stream.concat(Stream.of(report.target().username()), sent)
                        .filter(name -> !NOBODY.contains(name))
                        .distinct()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .toList());
    }

    String hide(String text) {
        return names.map(pattern -> pattern.matcher(text).replaceAll(HIDDEN)).orElse(text);
    }
}
