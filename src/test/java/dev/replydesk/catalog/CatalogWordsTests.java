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

    private record Sentence(int code, String text, Set<String> words) {}

    @Test
    void noTwoSentencesSayTheSame() {
        List<Sentence> sentences =
                new CatalogFiles()
                        .read().codes().stream().flatMap(CatalogWordsTests::sentences).toList();
        assertThat(sentences).hasSizeGreaterThan(500);
        var pairs = new ArrayList<String>();
        for (int i = 0; i < sentences.size(); i++) {
            for (int j = i + 1; j < sentences.size(); j++) {
                if (overlap(sentences.get(i).words(), sentences.get(j).words()) > TOO_SIMILAR) {
                    pairs.add(
                            sentences.get(i).code()
                                    + ": "
                                    + sentences.get(i).text()
                                    + " | "
                                    + sentences.get(j).code()
                                    + ": "
                                    + sentences.get(j).text());
                }
            }
        }
        assertThat(pairs).isEmpty();
    }

    private static Stream<Sentence> sentences(CodeEntry code) {
        return code.text().stream()
                .flatMap(CatalogWordsTests::texts)
                .flatMap(SENTENCE_END::splitAsStream)
                .map(text -> new Sentence(code.number(), text, words(text)))
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
