package dev.replydesk.catalog;

import java.util.List;

/** Writes pages for terminals: plain words, at most 80 columns. */
public final class PlainText {
    private static final int WIDTH = 80;

    private final StringBuilder page = new StringBuilder();

    /** A line that stands for itself, underlined. */
    public PlainText title(String title) {
        return underlined(title, '=');
    }

    /** The heading of a section. */
    public PlainText heading(String heading) {
        return blank().underlined(heading, '-');
    }

    private PlainText underlined(String words, char line) {
        paragraph(words);
        page.append(String.valueOf(line).repeat(Math.min(words.length(), WIDTH))).append('\n');
        return this;
    }

    /** An empty line. */
    public PlainText blank() {
        page.append('\n');
        return this;
    }

    /** A sentence of ours, wrapped. */
    public PlainText paragraph(String sentence) {
        return wrapped("", "", sentence);
    }

    /** The items of a list, each behind a hyphen. */
    public PlainText items(List<String> sentences) {
        sentences.forEach(sentence -> wrapped("- ", "  ", sentence));
        return this;
    }

    /** A short name and what it stands for. */
    public PlainText entry(String name, String sentence) {
        return wrapped(name + "  ", " ".repeat(Math.min(name.length() + 2, WIDTH / 4)), sentence);
    }

    /** A sentence of ours under something else, every line of it indented. */
    public PlainText note(String indent, String sentence) {
        return wrapped(indent, indent, sentence);
    }

    /** What somebody else wrote, as it is: never wrapped, nothing in it is a mark. */
    public PlainText literal(String line) {
        page.append(line).append('\n');
        return this;
    }

    /** What a server sends, wrapped; nothing in it is a mark. */
    public PlainText quote(String line) {
        return fill("", "    ", line);
    }

    private PlainText wrapped(String first, String following, String sentence) {
        return fill(first, following, RichText.plain(sentence));
    }

    /** Words too long for a line, such as addresses, get one of their own. */
    private PlainText fill(String first, String following, String text) {
        var line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.strip().split("\\s+")) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                page.append(line).append('\n');
                line = new StringBuilder(following);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        page.append(line.toString().stripTrailing()).append('\n');
        return this;
    }

    /** The whole page. */
    @Override
    public String toString() {
        return page.toString();
    }
}
