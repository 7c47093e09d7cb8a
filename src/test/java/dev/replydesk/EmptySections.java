package dev.replydesk;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the parts of a page that promise something and hold nothing. */
final class EmptySections {
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";
    private static final String TITLES = HEADINGS + ", summary, caption, thead, figcaption";
    private static final String TITLED =
            "main, section, article, aside, nav, figure, ul, ol, dl, table, details";
    private static final String WORDED = "li, dt, dd, p, pre, th, " + TITLES;
    private static final String UNSEEN =
            "[hidden], script, style, template, svg > title, svg > desc";
    private static final String UNSEEN_BY_EYES = ".visually-hidden";
    private static final String FIELDS = "input, select, textarea, img";

    private EmptySections() {}

    /** The parts without a word beyond their titles, and those that are words and have none. */
    static Stream<Flaw> of(String path, Document page) {
        Document rest = page.clone();
        rest.select(UNSEEN).remove();
        List<Element> wordless = empty(rest, WORDED);
        rest.select(UNSEEN_BY_EYES + ", " + TITLES).remove();
        return Stream.concat(wordless.stream(), empty(rest, TITLED).stream())
                .map(part -> new Flaw("empty: " + tag(part), path));
    }

    private static List<Element> empty(Document page, String parts) {
        return page.select(parts).stream()
                .filter(part -> !part.hasText() && part.select(FIELDS).isEmpty())
                .toList();
    }

    private static String tag(Element part) {
        return part.shallowClone().outerHtml().replaceFirst("(?s)>.*", ">");
    }
}
