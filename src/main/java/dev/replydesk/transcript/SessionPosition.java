package dev.replydesk.transcript;

import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Outcome;
import dev.replydesk.protocol.ReplyCode;
import dev.replydesk.transcript.Transcript.Turn;
import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import dev.replydesk.transcript.TranscriptEvent.CommandSent;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import dev.replydesk.transcript.TranscriptEvent.SessionBegun;
import java.util.Set;

/** Where in a session a reader of its events stands: which command is open, and how far. */
final class SessionPosition {
    private static final Set<Integer> GREETINGS = Set.of(120, 220);

    private String verb = Command.CONNECT;
    private Turn turn = Turn.FIRST;
    private SessionPurpose purpose = SessionPurpose.MAIN;
    private boolean beginningSeen;

    String verb() {
        return verb;
    }

    Turn turn() {
        return turn;
    }

    SessionPurpose purpose() {
        return purpose;
    }

    void before(TranscriptEvent event) {
        switch (event) {
            case CommandSent sent -> at(sent.command().verb(), Turn.FIRST);
            case Connected connected when connected.channel() == Channel.CONTROL ->
                    at(Command.CONNECT, Turn.FIRST);
            case ClientMessage message when !message.verb().isEmpty() ->
                    at(message.verb(), Turn.UNKNOWN);
            case SessionBegun begun -> {
                purpose = begun.purpose();
                if (purpose == SessionPurpose.ELSEWHERE_IN_LOG) {
                    at(Command.CONNECT, Turn.FIRST);
                    beginningSeen = false;
                }
            }
            case ReplyReceived received when isOfUnseenCommand(received) ->
                    at(Command.UNKNOWN, Turn.UNKNOWN);
            default -> {}
        }
    }

    void after(TranscriptEvent event) {
        if (event instanceof ReplyReceived received) {
            beginningSeen = true;
            turn = turn == Turn.UNKNOWN ? turn : after(received.reply().code());
        }
    }

    private void at(String open, Turn next) {
        verb = open;
        turn = next;
        beginningSeen = true;
    }

    /** Before any command only a greeting comes, and what comes after it answers a command. */
    private boolean isOfUnseenCommand(ReplyReceived received) {
        boolean greeted = verb.equals(Command.CONNECT) && turn == Turn.AFTER_FINAL;
        ReplyCode code = received.reply().code();
        boolean refuses = code.outcome().isNegative() && code.value() != 421;
        return !isGreeting(received) && (!beginningSeen || greeted && refuses);
    }

    private static boolean isGreeting(ReplyReceived received) {
        return GREETINGS.contains(received.reply().code().value());
    }

    private static Turn after(ReplyCode code) {
        return code.outcome() == Outcome.POSITIVE_PRELIMINARY
                ? Turn.AFTER_PRELIMINARY
                : Turn.AFTER_FINAL;
    }
}
