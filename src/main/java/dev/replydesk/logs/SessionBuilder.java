package dev.replydesk.logs;

import dev.replydesk.logs.Saying.Answered;
import dev.replydesk.logs.Saying.Sent;
import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Reply;
import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import dev.replydesk.transcript.TranscriptEvent.CommandSent;
import dev.replydesk.transcript.TranscriptEvent.Connected;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import dev.replydesk.transcript.TranscriptEvent.ServerMessage;
import dev.replydesk.transcript.TranscriptEvent.TlsEstablished;
import dev.replydesk.transcript.TranscriptEvent.UnreadableReply;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the transcript of one session from what its lines say. */
final class SessionBuilder {
    private final Vocabulary vocabulary;
    private final WrappedLines wrapped;
    private final EventBuffer events = new EventBuffer();
    private final Frames frames = new Frames(events);
    private final SessionTime time = new SessionTime();
    private final SessionFacts facts = new SessionFacts();
    private final Dialogue dialogue = new Dialogue();
    private @Nullable OpenReply openReply;
    private Duration now = Duration.ZERO;
    private boolean evidence;
    private long firstLine;
    private int lineLength;

    SessionBuilder(Vocabulary vocabulary, boolean labelled) {
        this.vocabulary = vocabulary;
        wrapped = new WrappedLines(events, labelled);
    }

    /** Whether what is said next belongs to another session. */
    boolean isOverBefore(Saying saying) {
        return switch (saying) {
            case Saying.Begun begun -> !events.isEmpty();
            case Saying.Connecting(var host, var address, var port) ->
                    dialogue.hasBegun() && !isForData(port);
            case Saying.Standing(var host, var address, var port) ->
                    dialogue.hasBegun() && !isForData(port);
            case Answered(var text, var marked) ->
                    openReply == null && dialogue.isGreetedAnew(ReplyShape.code(text));
            case Sent(var verb, var argument, var bare) -> dialogue.isOverFor(verb);
            default -> false;
        };
    }

    /** What is said next stands in this line. */
    void at(Reading reading, long line) {
        now = time.at(reading.time());
        wrapped.lineOf(lineLength);
        lineLength = reading.length();
        firstLine = hasEvents() ? firstLine : line;
    }

    void add(Saying saying) {
        switch (saying) {
            case Answered answer -> answered(answer);
            case Sent sent -> sent(sent);
            case Saying.Repeated(var text) -> repeated(text);
            case Saying.Continued(var text) -> continued(text);
            case Saying.Unknown(var text) -> unknown(text);
            case Saying.Foreign(var text) -> foreign(text);
            case Saying.Message(var text, var verb) -> message(text, verb);
            case Saying.Frame frame -> frame(frame);
            case Saying.Note(var text) -> note(text);
            case Saying.Connecting(var host, var address, var port) ->
                    connecting(host, address, port);
            case Saying.Standing(var host, var address, var port) -> connected(host, address, port);
            case Saying.Encrypted(var protocol, var cipher, var resumed) -> {
                facts.encrypted();
                event(
                        new TlsEstablished(
                                now,
                                Stage.TLS,
                                channel(0),
                                protocol,
                                cipher,
                                resumed,
                                List.of(),
                                "",
                                false));
            }
            case Saying.LoggedInAs(var user) -> facts.user(user);
            case Saying.Begun begun -> evidence = true;
            case Saying.Ended ended -> {}
        }
    }

    boolean hasEvents() {
        return openReply != null || !events.isEmpty();
    }

    boolean hasTrouble() {
        return dialogue.hasTrouble();
    }

    /** Whether anything in it must come from FTP. */
    boolean isFtp() {
        return evidence;
    }

    long firstLine() {
        return firstLine;
    }

    LogSession session() {
        endReply();
        return new LogSession(
                new Transcript(events.events(), List.of()),
                facts.host(),
                facts.port(),
                facts.security(),
                facts.username(),
                firstLine);
    }

    private void answered(Answered answer) {
        String text = answer.text();
        if (text.length() == 3 && !answer.marked() && !dialogue.isOpen()) {
            return;
        }
        evidence = evidence || FtpCodes.isKnown(text) && isReply(answer);
        int code = ReplyShape.code(text);
        boolean more = text.length() > 3 && text.charAt(3) == '-';
        if (openReply != null && openReply.code() == code) {
            openReply.add(text);
            if (!more) {
                emit(openReply.reply(), openReply.at());
                openReply = null;
            }
            return;
        }
        endReply();
        if (more) {
            openReply = new OpenReply(text, now);
        } else {
            emit(OpenReply.of(text), now);
        }
    }

    private boolean isReply(Answered answer) {
        String text = answer.text();
        return answer.marked()
                || FtpCodes.isReply(text)
                || FtpCodes.isFailure(text) && vocabulary.tellsOfTrouble(text);
    }

    /** FluentFTP shows the last line of a reply first, and the others behind it. */
    private void endReply() {
        OpenReply ended = openReply;
        openReply = null;
        if (ended != null && !dialogue.hasEndedWith(ended.code())) {
            emit(ended.reply(), ended.at());
        }
    }

    private void emit(Reply reply, Duration at) {
        events.add(new ReplyReceived(at, stage(), reply));
        dialogue.answered(reply.code().value(), reply.text());
        evidence = evidence || !dialogue.verb().isEmpty() || vocabulary.couldBeFtp(reply.text());
    }

    private void sent(Sent sent) {
        if (openReply != null && sent.bare() && openReply.listsWords()) {
            openReply.add((sent.verb() + " " + sent.argument()).strip());
            return;
        }
        endReply();
        var command =
                new Command(sent.verb(), sent.argument().replaceAll("\\p{Cntrl}", " ").strip());
        dialogue.sent(command.verb());
        facts.sent(command.verb(), command.argument());
        event(new CommandSent(now, stage(), command));
        evidence = true;
    }

    private void repeated(String text) {
        evidence = evidence || FtpCodes.isFailure(text);
        if (!dialogue.hasJustSeen(ReplyShape.code(text), text)) {
            emit(OpenReply.of(text), now);
        }
    }

    private void continued(String text) {
        if (openReply != null) {
            openReply.add(text);
        } else {
            wrapped.join(text);
        }
    }

    private void unknown(String text) {
        if (openReply != null) {
            openReply.add(text);
        } else {
            vocabulary.message(text, "").forEach(this::add);
        }
    }

    /** After a greeting of FTP it is the client that speaks another protocol. */
    private void foreign(String text) {
        event(
                dialogue.hasAnswered()
                        ? new ClientMessage(now, stage(), text, "")
                        : new UnreadableReply(now, Stage.GREETING, OpenReply.foreign(text)));
        dialogue.troubled();
        evidence = true;
    }

    private void frame(Saying.Frame frame) {
        evidence = true;
        if (frame.exceptionBelow()) {
            frames.above(frame.verb());
        } else {
            dialogue.implied(frames.below(frame.verb(), dialogue.verb()));
        }
    }

    private void message(String text, String named) {
        boolean trouble = vocabulary.tellsOfTrouble(text);
        boolean thrown = named.isEmpty() && trouble;
        String verb = thrown ? frames.verbAbove(dialogue.verb()) : named;
        dialogue.implied(verb);
        Stage stage = thrown && frames.isDataAbove() ? Stage.DATA_CONNECTION : stage();
        event(new ClientMessage(now, stage, text, verb));
        if (thrown) {
            frames.forget();
        }
        evidence = evidence || !verb.isEmpty() || vocabulary.couldBeFtp(text);
        if (trouble) {
            dialogue.troubled();
        }
    }

    private void note(String text) {
        event(new ServerMessage(now, stage(), text));
        evidence = true;
        if (vocabulary.tellsOfTrouble(text)) {
            dialogue.troubled();
        }
    }

    private void connecting(String host, String address, int port) {
        if (!isForData(port)) {
            facts.server(host, port);
            facts.address(address.isEmpty() ? host : address);
        }
    }

    private void connected(String host, String address, int port) {
        Channel channel = channel(port);
        if (channel == Channel.CONTROL) {
            facts.server(host, port);
            facts.address(address.isEmpty() ? host : address);
        }
        String place = channel == Channel.CONTROL ? facts.address() : address;
        int number = port > 0 || channel == Channel.DATA ? port : facts.port();
        Stage stage = channel == Channel.CONTROL ? Stage.CONNECT : Stage.DATA_CONNECTION;
        event(new Connected(now, stage, channel, place, number));
        evidence = true;
    }

    private void event(TranscriptEvent event) {
        endReply();
        events.add(event);
    }

    private Channel channel(int port) {
        return isForData(port) ? Channel.DATA : Channel.CONTROL;
    }

    private boolean isForData(int port) {
        return dialogue.awaitsData() && !facts.isControl(port);
    }

    private Stage stage() {
        return Verbs.stage(dialogue.verb());
    }
}
