package dev.replydesk.page;

import java.util.List;

/** What a page is about, in the kinds that schema.org has words for. */
public sealed interface Subject {

    /** The site itself. */
    record Site() implements Subject {}

    /**
     * A word of the protocol, which one page defines.
     *
     * @param section where all words of its kind are
     * @param code as it crosses the wire, such as "530" or "RETR"
     */
    record Term(Section section, String code, String name) implements Subject {
        public static Term ofCode(int code, String name) {
            return new Term(Section.CODES, Integer.toString(code), name);
        }

        String path() {
            return section.path() + "/" + code;
        }
    }

    /**
     * A page that explains.
     *
     * @param about the words of the protocol that it explains
     */
    record Article(Section section, String headline, List<Term> about) implements Subject {
        public Article {
            about = List.copyOf(about);
        }
    }
}
