package dev.replydesk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Looks for words. It is made of words alone and never parsed, so nothing that somebody types is
 * taken for syntax.
 */
final class WordQuery {
    static final String TITLE = "title";
    static final String SUMMARY = "summary";
    static final String WORDS = "words";
    static final List<String> FIELDS = List.of(TITLE, SUMMARY, WORDS);

    private static final float IN_TITLE = 4;
    private static final float IN_SUMMARY = 1.5f;
    private static final float IN_WORDS = 0.7f;

    private static final int MOST_WORDS = 24;
    private static final int SHORTEST_MISSPELT = 4;
    private static final int SHORTEST_TWICE_MISSPELT = 8;
    private static final int SHORTEST_START = 2;
    private static final int MOST_EXPANSIONS = 50;
    private static final float MISSPELT = 0.35f;
    private static final float STARTED = 0.5f;
    private static final float IN_ORDER = 2;
    private static final int GAPS = 2;

    /** How much of their scores the fields add that are not the best. */
    private static final float OTHER_FIELDS = 0.1f;

    /** So many of the words must be there; the rest may be noise around them. */
    private static final double LEAST = 0.6;

    private WordQuery() {}

    /**
     * @param occurs whether a word occurs anywhere; one that does is not taken for misspelt
     */
    static Query of(String text, Predicate<String> occurs) {
        List<String> words =
                SearchAnalyzer.OF_QUERIES.words(text, MOST_WORDS).stream().distinct().toList();
        if (words.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        var query = new BooleanQuery.Builder();
        query.setMinimumNumberShouldMatch(Math.max(1, (int) Math.round(words.size() * LEAST)));
        for (int i = 0; i < words.size(); i++) {
            query.add(
                    word(words.get(i), i == words.size() - 1, occurs.test(words.get(i))),
                    Occur.SHOULD);
        }
        List<String> phrase = SearchAnalyzer.OF_TEXTS.words(text, MOST_WORDS);
        return phrase.size() == 1 ? query.build() : inOrder(phrase, query.build());
    }

    private static Query inOrder(List<String> words, Query found) {
        var query = new BooleanQuery.Builder().add(found, Occur.MUST);
        String[] phrase = words.toArray(String[]::new);
        query.add(inOrder(TITLE, IN_ORDER * IN_TITLE, phrase), Occur.SHOULD);
        query.add(inOrder(SUMMARY, IN_ORDER * IN_SUMMARY, phrase), Occur.SHOULD);
        query.add(inOrder(WORDS, IN_ORDER * IN_WORDS, phrase), Occur.SHOULD);
        return query.build();
    }

    private static Query inOrder(String field, float boost, String[] words) {
        return new BoostQuery(new PhraseQuery(GAPS, field, words), boost);
    }

    /** The best of the fields counts; the last word may still be typed. */
    private static Query word(String word, boolean last, boolean occurs) {
        List<Query> fields =
                List.of(
                        word(new Term(TITLE, word), IN_TITLE, last, occurs),
                        word(new Term(SUMMARY, word), IN_SUMMARY, last, occurs),
                        word(new Term(WORDS, word), IN_WORDS, last, occurs));
        return new DisjunctionMaxQuery(fields, OTHER_FIELDS);
    }

    private static Query word(Term term, float boost, boolean last, boolean occurs) {
        var ways = new ArrayList<Query>();
        ways.add(new BoostQuery(new TermQuery(term), boost));
        if (!occurs && mayBeMisspelt(term.text())) {
            ways.add(new BoostQuery(misspelt(term), boost * MISSPELT));
        }
        if (last && term.text().length() >= SHORTEST_START) {
            ways.add(new BoostQuery(new PrefixQuery(term), boost * STARTED));
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Query misspelt(Term term) {
        int edits = term.text().length() >= SHORTEST_TWICE_MISSPELT ? 2 : 1;
        return new FuzzyQuery(term, edits, 1, MOST_EXPANSIONS, true);
    }

    /** A number that differs in a digit is another number. */
    private static boolean mayBeMisspelt(String word) {
        return word.length() >= SHORTEST_MISSPELT && word.chars().noneMatch(Character::isDigit);
    }
}
