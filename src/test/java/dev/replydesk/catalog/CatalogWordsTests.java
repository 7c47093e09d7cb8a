package dev.replydesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence of our texts is written for its place, none is copied from another. */
class CatalogWordsTests {
    private static final int FEWEST_WORDS = 6;
    private static final double TOO_SIMILAR = 0.8;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?;])\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}_]+");

    private record Sentence(String place, String text, Set<String> words) {}

    private final CatalogData data = new CatalogFiles().read();

    @Test
    void noTwoSentencesOfCodesSayTheSame() {
        assertThat(
                        data.codes().stream()
                                .flatMap(
                                        code ->
                                                sentences(
                                                        String.valueOf(code.number()),
                                                        code.text().stream()
                                                                .flatMap(CatalogWordsTests::texts)))
                                .toList())
                .hasSizeGreaterThan(500)
                .satisfies(sentences -> assertThat(nearCopies(sentences)).isEmpty());
    }

    @Test
    void noTwoSentencesOfCausesSayTheSame() {
        assertThat(
                        data.causes().stream()
                                .flatMap(cause -> sentences(cause.id(), texts(cause)))
                                .toList())
                .hasSizeGreaterThan(500)
                .satisfies(sentences -> assertThat(nearCopies(sentences)).isEmpty());
    }

    private static List<String> nearCopies(List<? extends Sentence> sentences) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence one = sentences.get(i);
            for (Sentence other : sentences.subList(i + 1, sentences.size())) {
                if (overlap(one.words(), other.words()) > TOO_SIMILAR) {
                    pairs.add(one.place() + ": " + one.text());
                    pairs.add(other.place() + ": " + other.text());
                }
            }
        }
        return pairs;
    }

    private static Stream<Sentence> sentences(String place, Stream<String> texts) {
        return texts.flatMap(SENTENCE_END::splitAsStream)
                .map(text -> new Sentence(place, text, words(text)))
                .filter(sentence -> sentence.words().size() >= FEWEST_WORDS);
    }

    private static Stream<String> texts(CodeText text) {
        return Stream.of(
                        Stream.of(text.summary(), text.description()),
                        text.whenSeen().stream(),
                        text.howToFix().client().stream(),
                        text.howToFix().server().stream(),
                        Stream.of(text.whenToUse().server(), text.whenToUse().client()),
                        text.after().values().stream(),
                        text.related().stream().map(RelatedCode::why))
                .flatMap(texts -> texts);
    }

    /** That one end can do nothing is said in the same words throughout. */
    private static final Pattern NOTHING =
            Pattern.compile("^Nothing in the client|(?i)nothing needs to change");

    private static Stream<String> texts(Cause cause) {
        return Stream.of(
                        Stream.of(cause.explanation()),
                        Stream.of(cause.advice().server(), cause.advice().client())
                                .filter(text -> !NOTHING.matcher(text).find()),
                        cause.howToBeSure().stream(),
                        cause.fixes().stream().map(Cause.CauseFix::text),
                        cause.lookAlikes().stream().map(Cause.LookAlike::tell))
                .flatMap(texts -> texts);
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words;
    }

    /** The share of words that both have among the words that either has (Jaccard). */
    private static double overlap(Set<String> one, Set<String> other) {
        Set<String> smaller = one.size() < other.size() ? one : other;
        Set<String> larger = smaller == one ? other : one;
        if (smaller.size() <= TOO_SIMILAR * larger.size()) {
            return 0;
        }
        long common = smaller.stream().filter(larger::contains).count();
        return (double) common / (one.size() + other.size() - common);
    }
}
