package dev.replydesk.logs;

import java.util.Locale;

/** A text that many patterns are tried on; what they need of it is made once. */
final class SearchedText {
    private final String text;
    private String lowerCase = "";

    SearchedText(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    String lowerCase() {
        if (lowerCase.isEmpty()) {
            lowerCase = text.toLowerCase(Locale.ROOT);
        }
        return lowerCase;
    }
}
