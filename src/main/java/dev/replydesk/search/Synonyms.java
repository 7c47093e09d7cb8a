package dev.replydesk.search;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.springframework.core.io.ClassPathResource;

/** The other words for a word, as the file of synonyms has them. */
final class Synonyms {
    private static final String FILE = "search/synonyms.txt";

    private Synonyms() {}

    static SynonymMap load() {
        try (var file =
                new InputStreamReader(
                        new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8)) {
            var parser = new SolrSynonymParser(true, true, new WhitespaceAnalyzer());
            parser.parse(file);
            return parser.build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ParseException wrong) {
            throw new IllegalStateException(FILE + " is wrong", wrong);
        }
    }
}
