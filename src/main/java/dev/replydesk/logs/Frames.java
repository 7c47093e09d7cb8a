package dev.replydesk.logs;

import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import org.jspecify.annotations.Nullable;

/** Tells from the lines of a stack during which command an exception was thrown. */
final class Frames {
    /** What a data connection is opened for where nothing says more. */
    private static final String LIKELY = "LIST";

    private final EventBuffer events;
    private String above = "";
    private boolean aboveIsGuess;
    private boolean aboveIsData;
    private @Nullable ClientMessage guessed;

    Frames(EventBuffer events) {
        this.events = events;
    }

    /** Remembers a frame that stands above its exception; the innermost comes last. */
    void above(String verb) {
        aboveIsData = verb.isEmpty();
        if (!verb.isEmpty()) {
            above = verb;
            aboveIsGuess = false;
        } else if (above.isEmpty()) {
            above = LIKELY;
            aboveIsGuess = true;
        }
    }

    /** The command that the frames above an exception tell of. */
    String verbAbove(String known) {
        return aboveIsGuess && !known.isEmpty() ? "" : above;
    }

    /** Whether the innermost of them is about a data connection. */
    boolean isDataAbove() {
        return aboveIsData;
    }

    /** The exception has been told of, and its frames with it. */
    void forget() {
        above = "";
        aboveIsGuess = false;
        aboveIsData = false;
    }

    /** Gives the exception above a frame its command; the verb that it has then, or nothing. */
    String below(String verb, String known) {
        ClientMessage message = events.newestMessage();
        boolean open = message != null && (message.verb().isEmpty() || message.equals(guessed));
        boolean guess = verb.isEmpty();
        if (message == null || !open || guess && !(known.isEmpty() && message.verb().isEmpty())) {
            return "";
        }
        String implied = guess ? LIKELY : verb;
        boolean data = guess || message.equals(guessed);
        Stage stage = data ? Stage.DATA_CONNECTION : Verbs.stage(implied);
        var told = new ClientMessage(message.at(), stage, message.text(), implied);
        events.replaceNewestMessage(told);
        guessed = guess ? told : null;
        return implied;
    }
}
