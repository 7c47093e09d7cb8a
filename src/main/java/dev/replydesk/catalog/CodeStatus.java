package dev.replydesk.catalog;

import com.fasterxml.jackson.annotation.JsonAlias;

/** How much authority stands behind one meaning of a reply code. */
public enum CodeStatus {
    STANDARD("Standard"),
    EXPERIMENTAL("Experimental"),
    DRAFT("Expired draft"),
    EXAMPLE("Worked example only"),
    HISTORIC("Historic"),
    @JsonAlias("non-standard")
    NON_STANDARD("No standard");

    private final String title;

    CodeStatus(String title) {
        this.title = title;
    }

    /** The words on pages. */
    public String title() {
        return title;
    }
}
