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
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/** Cuts a text into words: letters and digits, without case, accents and English endings. */
final class SearchAnalyzer extends Analyzer {
    static final SearchAnalyzer INSTANCE = new SearchAnalyzer();

    private SearchAnalyzer() {}

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
        TokenStream plain = new ASCIIFoldingFilter(new LowerCaseFilter(words));
        return new TokenStreamComponents(words, new PorterStemFilter(plain));
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
