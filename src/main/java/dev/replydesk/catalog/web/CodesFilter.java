package dev.replydesk.catalog.web;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.CodeFact;
import dev.replydesk.catalog.CodeText;
import dev.replydesk.catalog.RichText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which codes are asked for. What is empty does not filter; several classes or groups add up.
 *
 * @param words each must occur somewhere in what we know of the code
 * @param classes first digits
 * @param groups second digits
 * @param origin the document that defines the code
 * @param command the verb that the code may answer
 * @param all whether codes without a text, most of them historic, are shown too
 */
record CodesFilter(
        String words,
        Set<Integer> classes,
        Set<Integer> groups,
        String origin,
        String command,
        boolean all) {
    private static final int LONGEST_WORDS = 100;

    CodesFilter {
        words = words.strip();
        words = words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
        classes = Set.copyOf(classes);
        groups = Set.copyOf(groups);
        command = command.strip().toUpperCase(Locale.ROOT);
    }

    /** Values that are no digit are ignored, since no form of ours sends them. */
    static Set<Integer> digits(List<String> values) {
        return values.stream()
                .filter(value -> value.matches("[0-9]"))
                .map(Integer::valueOf)
                .collect(Collectors.toSet());
    }

    List<CodeEntry> apply(Catalog catalog) {
        return catalog.codes().stream()
                .filter(entry -> all || entry.text().isPresent())
                .filter(entry -> classes.isEmpty() || classes.contains(entry.code().firstDigit()))
                .filter(entry -> groups.isEmpty() || groups.contains(entry.code().secondDigit()))
                .filter(this::isDefinedThere)
                .filter(entry -> answersCommand(entry, catalog))
                .filter(this::holdsAllWords)
                .toList();
    }

    private boolean isDefinedThere(CodeEntry entry) {
        return origin.isEmpty()
                || entry.facts().stream().anyMatch(fact -> fact.origin().equals(origin));
    }

    private boolean answersCommand(CodeEntry entry, Catalog catalog) {
        return command.isEmpty() || catalog.reply(command, entry.code()).isPresent();
    }

    private boolean holdsAllWords(CodeEntry entry) {
        if (words.isEmpty()) {
            return true;
        }
        String known =
                RichText.plain(textOf(entry).collect(Collectors.joining("\n")))
                        .toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(known::contains);
    }

    private static Stream<String> textOf(CodeEntry entry) {
        Stream<String> facts =
                Stream.concat(
                        Stream.of(entry.code().toString(), entry.name()),
                        entry.facts().stream().flatMap(CodesFilter::textOf));
        return Stream.concat(facts, entry.text().stream().flatMap(CodesFilter::textOf));
    }

    private static Stream<String> textOf(CodeFact fact) {
        return Stream.of(fact.name(), fact.standardText(), Objects.toString(fact.notes(), ""));
    }

    private static Stream<String> textOf(CodeText text) {
        return Stream.of(
                        Stream.of(text.summary(), text.description()),
                        text.whenSeen().stream(),
                        text.howToFix().client().stream(),
                        text.howToFix().server().stream())
                .flatMap(lines -> lines);
    }

    /** The same without any filter but the words. */
    CodesFilter wordsOnly() {
        return new CodesFilter(words, Set.of(), Set.of(), "", "", true);
    }

    boolean isEmpty() {
        return words.isEmpty()
                && classes.isEmpty()
                && groups.isEmpty()
                && origin.isEmpty()
                && command.isEmpty()
                && !all;
    }
}
