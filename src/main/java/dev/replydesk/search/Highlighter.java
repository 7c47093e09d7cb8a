package dev.replydesk.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Marks in a text what a query looks for. It never makes markup: that is the page's affair. */
final class Highlighter {
    private final Marker marker;

    Highlighter() {
        marker =
                new Marker(
                        UnifiedHighlighter.builderWithoutSearcher(SearchAnalyzer.OF_TEXTS)
                                .withBreakIterator(WholeBreakIterator::new)
                                .withFormatter(new Pieces()));
    }

    /** Opens the one method of the library that marks a text which need not be in the index. */
    private static final class Marker extends UnifiedHighlighter {
        Marker(Builder builder) {
            super(builder);
        }

        Object mark(String field, Query query, String text) throws IOException {
            return highlightWithoutSearcher(field, query, text, 1);
        }
    }

    private static final class Pieces extends PassageFormatter {
        @Override
        public MarkedText format(Passage[] passages, String content) {
            var pieces = new ArrayList<MarkedText.Piece>();
            int end = 0;
            for (Passage passage : passages) {
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    int from = passage.getMatchStarts()[i];
                    int to = passage.getMatchEnds()[i];
                    if (from >= end) {
                        add(pieces, content.substring(end, from), false);
                        add(pieces, content.substring(from, to), true);
                        end = to;
                    }
                }
            }
            add(pieces, content.substring(end), false);
            return new MarkedText(pieces);
        }

        private static void add(List<MarkedText.Piece> pieces, String text, boolean marked) {
            if (!text.isEmpty()) {
                pieces.add(new MarkedText.Piece(text, marked));
            }
        }
    }

    MarkedText mark(String field, Query query, String text) {
        try {
            return marker.mark(field, query, text) instanceof MarkedText marked
                    ? marked
                    : MarkedText.unmarked(text);
        } catch (IOException nothingIsReadFromDisk) {
            throw new UncheckedIOException(nothingIsReadFromDisk);
        }
    }
}
