package dev.replydesk.page;

/** A part of the site that has a page for each of many things. */
public enum Section {
    CODES("FTP reply codes", "/codes"),
    COMMANDS("FTP commands", "/commands"),
    CAUSES("Causes of FTP replies", "/causes"),
    COMPARISONS("FTP reply codes compared", "/compare");

    private final String title;
    private final String path;

    Section(String title, String path) {
        this.title = title;
        this.path = path;
    }

    String title() {
        return title;
    }

    String path() {
        return path;
    }
}
