package dev.replydesk.logs;

import dev.replydesk.logs.LineRule.Fit;
import dev.replydesk.logs.Saying.Begun;
import dev.replydesk.logs.Saying.Connecting;
import dev.replydesk.logs.Saying.Continued;
import dev.replydesk.logs.Saying.Encrypted;
import dev.replydesk.logs.Saying.Ended;
import dev.replydesk.logs.Saying.Frame;
import dev.replydesk.logs.Saying.LoggedInAs;
import dev.replydesk.logs.Saying.Message;
import dev.replydesk.logs.Saying.Note;
import dev.replydesk.logs.Saying.Standing;
import dev.replydesk.logs.Saying.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a line says that fits a rule. */
final class RuleMeaning {
    private final Vocabulary vocabulary;
    private final boolean client;

    RuleMeaning(Vocabulary vocabulary, boolean client) {
        this.vocabulary = vocabulary;
        this.client = client;
    }

    List<Saying> of(Fit fit, boolean loud) {
        String text = fit.text();
        return switch (fit.rule().kind()) {
            case DROP -> List.of();
            case COMMAND -> Wire.command(text).map(List::of).orElse(List.of());
            case REPLY -> List.of(reply(fit));
            case WIRE -> List.of(Wire.marked(text).orElse(new Unknown(text)));
            case EXCHANGE -> exchange(fit);
            case MESSAGE -> withUser(fit, vocabulary.message(text, fit.rule().verb()));
            case FRAME -> List.of(new Frame(fit.rule().verb(), false));
            case FRAME_ABOVE -> List.of(new Frame(fit.rule().verb(), true));
            case MAYBE ->
                    loud || vocabulary.matters(text)
                            ? vocabulary.message(text, fit.rule().verb())
                            : List.of();
            case SERVER -> withUser(fit, List.of(new Note(text)));
            case CONNECTING -> List.of(connecting(fit), new Message(text, ""));
            case HOST -> List.of(connecting(fit));
            case CONNECTED ->
                    List.of(new Standing(fit.part("host"), fit.part("address"), fit.port()));
            case TLS ->
                    List.of(
                            new Encrypted(
                                    fit.part("protocol"),
                                    fit.part("cipher"),
                                    fit.line().contains("eused")
                                            && !fit.line().contains("not reused")));
            case USER -> withUser(fit, List.of());
            case BEGIN -> withUser(fit, List.of(new Begun(), note(text)));
            case END -> withUser(fit, List.of(note(text), new Ended()));
        };
    }

    private static Connecting connecting(Fit fit) {
        return new Connecting(fit.part("host"), fit.part("address"), fit.port());
    }

    /** A note of a client, or of a server. */
    private Saying note(String text) {
        return client ? new Message(text, "") : new Note(text);
    }

    private static Saying reply(Fit fit) {
        String code = fit.part("code");
        String text = code.isEmpty() ? fit.text() : (code + " " + fit.text()).strip();
        return Wire.marked(text)
                .filter(Saying.Answered.class::isInstance)
                .orElse(new Continued(text));
    }

    private static List<Saying> exchange(Fit fit) {
        var sayings = new ArrayList<Saying>();
        String whole = fit.part("command");
        String split = fit.part("verb") + " " + fit.part("argument");
        Optional<Saying> command = Wire.command(whole.isEmpty() ? split.strip() : whole);
        command.ifPresent(sayings::add);
        String reply = (fit.part("code") + " " + fit.part("answer")).strip();
        if (ReplyShape.opensReply(reply)) {
            sayings.add(new Saying.Answered(reply, true));
        }
        return withUser(fit, sayings);
    }

    private static List<Saying> withUser(Fit fit, List<Saying> sayings) {
        String user = fit.part("user");
        if (user.isEmpty()) {
            return sayings;
        }
        var all = new ArrayList<Saying>(sayings);
        all.add(new LoggedInAs(user));
        return all;
    }
}
