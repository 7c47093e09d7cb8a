package dev.replydesk.api;

import dev.replydesk.api.ComparisonJsonV1.Answer;
import dev.replydesk.api.ComparisonJsonV1.KeyDifference;
import dev.replydesk.api.ComparisonJsonV1.Relation;
import dev.replydesk.api.ComparisonJsonV1.Use;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.RichText;
import dev.replydesk.comparison.Comparison;
import dev.replydesk.comparison.Comparison.Value;
import dev.replydesk.comparison.Comparisons;
import dev.replydesk.comparison.DecidingQuestion;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Any two reply codes compared. */
@RestController
class ComparisonResource {
    private final Comparisons comparisons;
    private final CodeMapper codes;

    ComparisonResource(Comparisons comparisons, CodeMapper codes) {
        this.comparisons = comparisons;
        this.codes = codes;
    }

    @GetMapping(path = "/api/compare/{left}/{right}", produces = MediaType.APPLICATION_JSON_VALUE)
    ComparisonJsonV1 compare(@PathVariable String left, @PathVariable String right) {
        Comparison comparison = comparisons.compare(left, right);
        CodeEntry smaller = comparison.left().entry();
        CodeEntry larger = comparison.right().entry();
        return new ComparisonJsonV1(
                comparison.title(),
                RichText.plain(comparison.summary()),
                comparison.question().map(ComparisonResource::question).orElse(null),
                codes.of(smaller),
                codes.of(larger),
                comparison.keyDifferences().stream().map(ComparisonResource::difference).toList(),
                comparison.relations().stream()
                        .map(r -> new Relation(r.aspect(), RichText.plain(r.text())))
                        .toList(),
                Stream.of(smaller, larger).flatMap(ComparisonResource::use).toList(),
                RichText.plain(comparison.order()),
                RichText.plain(comparison.rule()));
    }

    private static ComparisonJsonV1.DecidingQuestion question(DecidingQuestion question) {
        return new ComparisonJsonV1.DecidingQuestion(
                RichText.plain(question.question()), answer(question.yes()), answer(question.no()));
    }

    private static Answer answer(DecidingQuestion.Answer answer) {
        return new Answer(answer.code(), RichText.plain(answer.why()));
    }

    private static KeyDifference difference(Comparison.Difference difference) {
        return new KeyDifference(
                difference.aspect(), words(difference.left()), words(difference.right()));
    }

    private static String words(Value value) {
        return Stream.of(value.digit(), value.name(), RichText.plain(value.text()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static Stream<Use> use(CodeEntry entry) {
        return entry.text().stream()
                .map(
                        text ->
                                new Use(
                                        entry.number(),
                                        RichText.plain(text.whenToUse().server()),
                                        RichText.plain(text.whenToUse().client())));
    }
}
