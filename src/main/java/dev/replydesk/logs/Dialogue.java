package dev.replydesk.logs;

import java.util.Set;

/** How far a session is: which command is open, and what was answered last. */
final class Dialogue {
    private static final Set<Integer> PASSIVE = Set.of(227, 228, 229);
    private static final Set<Integer> GREETINGS = Set.of(120, 220);
    private static final Set<String> GREETED_AGAIN = Set.of("HOST", "REIN");

    private String verb = "";
    private boolean open;
    private boolean goodbye;
    private boolean trouble;
    private boolean answeredOnce;
    private int code;
    private String text = "";
    private boolean wire;

    String verb() {
        return verb;
    }

    void sent(String next) {
        verb = next;
        open = true;
        wire = true;
        goodbye |= next.equals("QUIT");
    }

    /** A command that must have been sent, though the log does not show it. */
    void implied(String next) {
        if (!next.isEmpty()) {
            verb = next;
        }
    }

    void answered(int replyCode, String replyText) {
        code = replyCode;
        text = replyText;
        answeredOnce = true;
        open &= replyCode < 200;
        goodbye |= replyCode == 221 || replyCode == 421;
        trouble |= replyCode >= 400 && replyCode < 600;
    }

    /** Whether a command was sent that has had no final reply. */
    boolean isOpen() {
        return open;
    }

    boolean hasAnswered() {
        return answeredOnce;
    }

    void troubled() {
        trouble = true;
    }

    boolean hasTrouble() {
        return trouble;
    }

    /** Whether anything was said, or went wrong, so that a new connection is a new session. */
    boolean hasBegun() {
        return answeredOnce || trouble || !verb.isEmpty();
    }

    /** Whether a greeting is the answer to nothing that was asked here. */
    boolean isGreetedAnew(int greeting) {
        return GREETINGS.contains(greeting)
                && answeredOnce
                && code != 120
                && !GREETED_AGAIN.contains(verb)
                && (!open || goodbye);
    }

    boolean isOverFor(String next) {
        return goodbye && next.equals("USER") && answeredOnce;
    }

    boolean awaitsData() {
        return PASSIVE.contains(code) || code == 150 || code == 125;
    }

    /** Whether a client repeats a reply that the log has already shown. */
    boolean hasJustSeen(int replyCode, String repeated) {
        return replyCode == code && !open && (wire || isSame(repeated));
    }

    /** One message often holds the reply of another, and some words more. */
    private boolean isSame(String repeated) {
        String words = repeated.substring(3).strip();
        return words.isEmpty() || text.startsWith(words) || words.startsWith(text);
    }

    /** Whether the answer to the last command was complete, and had this code. */
    boolean hasEndedWith(int replyCode) {
        return code == replyCode && !open;
    }
}
