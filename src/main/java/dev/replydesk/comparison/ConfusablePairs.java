package dev.replydesk.comparison;

import dev.replydesk.catalog.Catalog;
import dev.replydesk.catalog.CodeEntry;
import dev.replydesk.catalog.CodeText;
import dev.replydesk.catalog.RelatedCode;
import dev.replydesk.catalog.RichText;
import dev.replydesk.catalog.datafile.DataFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The pairs of codes worth comparing: a list of our own, and what belongs to a code. */
@Component
public class ConfusablePairs {
    private static final int NEXT = 6;

    private final List<ConfusablePair> pairs;

    public ConfusablePairs() {
        this(DataFolder.ofApplication());
    }

    ConfusablePairs(DataFolder folder) {
        pairs = PairsFile.read(folder);
    }

    /** Our own list, the best known first. */
    public List<ConfusablePair> all() {
        return pairs;
    }

    /** The question that tells two codes apart, if the pair is on our list. */
    Optional<DecidingQuestion> question(CodeEntry left, CodeEntry right) {
        return pairs.stream()
                .filter(pair -> pair.isOf(left.number(), right.number()))
                .findFirst()
                .flatMap(ConfusablePair::question);
    }

    /** What to compare after two codes: pairs with one of them, or the best known ones. */
    List<ConfusablePair> after(Catalog catalog, CodeEntry left, CodeEntry right) {
        var found = new ArrayList<ConfusablePair>();
        Stream.concat(Stream.of(left, right).flatMap(entry -> with(catalog, entry)), pairs.stream())
                .filter(pair -> !pair.isOf(left.number(), right.number()))
                .filter(pair -> found.stream().noneMatch(pair::isOf))
                .forEach(found::add);
        return found.stream().limit(NEXT).toList();
    }

    /** Two codes as a pair of our own list, or with what we say of one beside the other. */
    ConfusablePair between(Catalog catalog, CodeEntry left, CodeEntry right, String otherwise) {
        CodeEntry smaller = left.number() < right.number() ? left : right;
        CodeEntry larger = smaller == left ? right : left;
        return Stream.of(smaller, larger)
                .flatMap(entry -> with(catalog, entry))
                .filter(pair -> pair.isOf(smaller.number(), larger.number()))
                .findFirst()
                .orElseGet(() -> pair(smaller, larger, otherwise));
    }

    private Stream<ConfusablePair> with(Catalog catalog, CodeEntry entry) {
        Stream<ConfusablePair> listed = pairs.stream().filter(pair -> pair.has(entry.number()));
        Stream<ConfusablePair> related =
                entry.text().stream()
                        .map(CodeText::related)
                        .flatMap(List::stream)
                        .flatMap(other -> related(catalog, entry, other).stream());
        return Stream.concat(listed, related);
    }

    private static Optional<ConfusablePair> related(
            Catalog catalog, CodeEntry entry, RelatedCode related) {
        return catalog.code(related.code())
                .filter(other -> other.number() != entry.number())
                .map(
                        other ->
                                entry.number() < other.number()
                                        ? pair(entry, other, related.why())
                                        : pair(other, entry, related.why()));
    }

    private static ConfusablePair pair(CodeEntry left, CodeEntry right, String why) {
        return new ConfusablePair(
                left.number(),
                right.number(),
                left.name() + ", or " + right.name(),
                RichText.plain(why),
                null);
    }
}
