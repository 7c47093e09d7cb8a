package dev.replydesk.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The entries in memory, found by their words. */
final class SearchIndex {
    /** So many are looked at before weights decide. */
    private static final int MOST_CANDIDATES = 200;

    private final List<SearchEntry> entries;
    private final IndexSearcher searcher;

    SearchIndex(List<SearchEntry> entries) {
        this.entries = List.copyOf(entries);
        try {
            searcher = new IndexSearcher(DirectoryReader.open(write(entries)));
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
    }

    /** Document and entry have the same number, since one writer adds them in one go. */
    private static ByteBuffersDirectory write(List<SearchEntry> entries) throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer =
                new IndexWriter(directory, new IndexWriterConfig(SearchAnalyzer.OF_TEXTS))) {
            for (SearchEntry entry : entries) {
                writer.addDocument(document(entry));
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    private static Document document(SearchEntry entry) {
        var document = new Document();
        document.add(new TextField(WordQuery.TITLE, entry.hit().title(), Field.Store.NO));
        document.add(new TextField(WordQuery.SUMMARY, entry.hit().summary(), Field.Store.NO));
        document.add(new TextField(WordQuery.WORDS, entry.words(), Field.Store.NO));
        return document;
    }

    /** The query for the words of a text. */
    Query query(String text) {
        return WordQuery.of(text, this::occurs);
    }

    private boolean occurs(String word) {
        try {
            for (String field : WordQuery.FIELDS) {
                if (searcher.getIndexReader().docFreq(new Term(field, word)) > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
    }

    /** The hits for a query, the best first. */
    List<SearchHit> find(Query query) {
        record Scored(SearchHit hit, float score) {}
        var found = new ArrayList<Scored>();
        try {
            for (ScoreDoc scored : searcher.search(query, MOST_CANDIDATES).scoreDocs) {
                SearchEntry entry = entries.get(scored.doc);
                found.add(new Scored(entry.hit(), scored.score * entry.weight()));
            }
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .map(Scored::hit)
                .toList();
    }
}
