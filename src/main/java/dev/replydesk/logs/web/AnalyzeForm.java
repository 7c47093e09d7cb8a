package dev.replydesk.logs.web;

import dev.replydesk.logs.Redaction;
import java.util.List;

/**
 * The form as it stands on the page.
 *
 * @param log what was typed; empty when it is too long to be shown again
 * @param cut whether it is
 */
record AnalyzeForm(String log, boolean cut, boolean hideAddresses, boolean hideNames) {
    /** A page with more in its area is slow to open. */
    private static final int LONGEST = 200_000;

    static AnalyzeForm of(String log, Redaction redaction) {
        boolean cut = log.length() > LONGEST;
        return new AnalyzeForm(cut ? "" : log, cut, redaction.addresses(), redaction.names());
    }

    /** The logs to try. */
    public List<Example> examples() {
        return List.of(Example.values());
    }
}
