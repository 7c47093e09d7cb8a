package dev.replydesk.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into words: letters and digits, without case, accents and English endings. Texts are
 * taken as they are; in a query the synonyms of its words join them.
 */
final class SearchAnalyzer extends Analyzer {
    static final SearchAnalyzer OF_TEXTS = new SearchAnalyzer(null);
    static final SearchAnalyzer OF_QUERIES = new SearchAnalyzer(Synonyms.load());

    private final @Nullable SynonymMap synonyms;

    private SearchAnalyzer(@Nullable SynonymMap synonyms) {
        this.synonyms = synonyms;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
        TokenStream plain = new ASCIIFoldingFilter(new LowerCaseFilter(words));
        TokenStream known =
                synonyms == null ? plain : new SynonymGraphFilter(plain, synonyms, true);
        return new TokenStreamComponents(words, new PorterStemFilter(known));
    }

    /** The first words of a text. */
    List<String> words(String text, int most) {
        var found = new ArrayList<String>();
        try (TokenStream words = tokenStream("words", text)) {
            CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
            words.reset();
            while (found.size() < most && words.incrementToken()) {
                found.add(word.toString());
            }
            return found;
        } catch (IOException textsAreInMemory) {
            throw new UncheckedIOException(textsAreInMemory);
        }
    }
}
