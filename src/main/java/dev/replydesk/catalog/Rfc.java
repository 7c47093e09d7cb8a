package dev.replydesk.catalog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a document, as the facts name it: "rfc959" and a section. */
public record Rfc(String document, @Nullable String section) {
    private static final Pattern NUMBERED = Pattern.compile("rfc(\\d+)(-appendix(\\d))?");

    /** The name for people, such as "RFC 959 section 4.2.2". */
    public String title() {
        Matcher numbered = NUMBERED.matcher(document);
        if (numbered.matches()) {
            return "RFC " + numbered.group(1) + (section == null ? "" : place(section));
        }
        if (document.startsWith("non-standard: ")) {
            return "no standard (" + document.substring("non-standard: ".length()) + ")";
        }
        if (document.equals("practice")) {
            return "practice, in no RFC";
        }
        return document + (section == null ? "" : place(section));
    }

    private static String place(String section) {
        return Character.isDigit(section.charAt(0)) ? " section " + section : ", " + section;
    }

    /** Where the document can be read; empty when it is no RFC. */
    public Optional<String> url() {
        Matcher numbered = NUMBERED.matcher(document);
        return numbered.matches()
                ? Optional.of("https://www.rfc-editor.org/rfc/rfc" + numbered.group(1))
                : Optional.empty();
    }
}
