package dev.replydesk.diagnosis;

/**
 * The one line that a report opens with.
 *
 * @param label one or two words, such as "Broken" or "Healthy"
 * @param title the root cause, without the label
 * @param summary two or three sentences
 */
public record Verdict(Level level, String label, String title, String summary) {

    /** How the session went as a whole. */
    public enum Level {
        OK,
        WARNING,
        ERROR
    }
}
