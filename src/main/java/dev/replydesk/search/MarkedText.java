package dev.replydesk.search;

import java.util.List;

/** A text of which the parts that were searched for are marked. */
public record MarkedText(List<Piece> pieces) {
    public MarkedText {
        pieces = List.copyOf(pieces);
    }

    /** A part of the text. */
    public record Piece(String text, boolean marked) {}

    static MarkedText unmarked(String text) {
        return new MarkedText(List.of(new Piece(text, false)));
    }
}
