package dev.replydesk.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A sentence of ours, cut at its back quotes: what stands between two of them is literal text, or
 * the number of a reply code.
 */
public record RichText(List<Segment> segments) {
    private static final Pattern REPLY_CODE = Pattern.compile("[1-6]\\d\\d");

    public RichText {
        segments = List.copyOf(segments);
    }

    /** A piece of a sentence. */
    public record Segment(Kind kind, String text) {}

    /** How a piece is shown. */
    public enum Kind {
        WORDS,
        LITERAL,
        REPLY_CODE
    }

    /** Cuts a sentence; a back quote without a partner is an ordinary character. */
    public static RichText parse(String sentence) {
        var segments = new ArrayList<Segment>();
        int start = 0;
        while (start < sentence.length()) {
            int open = sentence.indexOf('`', start);
            int close = open < 0 ? -1 : sentence.indexOf('`', open + 1);
            if (close < 0) {
                segments.add(new Segment(Kind.WORDS, sentence.substring(start)));
                break;
            }
            if (open > start) {
                segments.add(new Segment(Kind.WORDS, sentence.substring(start, open)));
            }
            segments.add(literal(sentence.substring(open + 1, close)));
            start = close + 1;
        }
        return new RichText(segments);
    }

    private static Segment literal(String text) {
        return new Segment(
                REPLY_CODE.matcher(text).matches() ? Kind.REPLY_CODE : Kind.LITERAL, text);
    }

    /** The sentence without its marks, for places that show text only. */
    public static String plain(String sentence) {
        return sentence.replace("`", "");
    }
}
