package dev.replydesk.probe;

import dev.replydesk.protocol.Command;
import dev.replydesk.protocol.Reply;
import dev.replydesk.protocol.ReplyLine;
import dev.replydesk.protocol.ServerAnswer;
import dev.replydesk.protocol.UnreadableReply;
import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.SessionPurpose;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.StageResult;
import dev.replydesk.transcript.TlsFailure;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.CommandSent;
import dev.replydesk.transcript.TranscriptEvent.ConnectionLost;
import dev.replydesk.transcript.TranscriptEvent.NoReply;
import dev.replydesk.transcript.TranscriptEvent.Remark;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import dev.replydesk.transcript.TranscriptEvent.SessionBegun;
import dev.replydesk.transcript.TranscriptEvent.TlsFailed;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Writes the transcript: what happened, when, in which stage, and how each stage ended. */
final class Recorder {
    /** More than any healthy session has; a target that exceeds it is cut off. */
    private static final int MAX_EVENTS = 1_000;

    private static final int MAX_TEXT = 512 * 1024;

    private final long start;
    private final Timetable timetable;
    private final List<TranscriptEvent> events = new ArrayList<>();
    private final Map<Stage, StageResult> results = new EnumMap<>(Stage.class);
    private final Secrets secrets;
    private final ProbeListener listener;

    private Stage stage = Stage.RESOLVE;
    private long stageStart;
    private boolean open;
    private int textLength;

    Recorder(Secrets secrets, Timetable timetable, ProbeListener listener) {
        this(System.nanoTime(), secrets, timetable, listener);
    }

    private Recorder(long start, Secrets secrets, Timetable timetable, ProbeListener listener) {
        this.start = start;
        this.secrets = secrets;
        this.timetable = timetable;
        this.listener = listener;
        stageStart = start;
    }

    /** A recorder for a connection on the side, whose events are added when it is done. */
    Recorder beside(Stage of, SessionPurpose purpose) {
        return beside(of, purpose, timetable.beside());
    }

    /** The same with time of its own. */
    Recorder beside(Stage of, SessionPurpose purpose, Timetable time) {
        var side = new Recorder(start, secrets, time, ProbeListener.NOBODY);
        side.stage = of;
        side.begin(purpose);
        return side;
    }

    /** Adds what was seen on the side. */
    void addAll(Recorder side) {
        for (TranscriptEvent seen : side.events) {
            events.add(seen);
            listener.seen(seen);
        }
    }

    /** What follows happens on another control connection. */
    void begin(SessionPurpose purpose) {
        add((at, in) -> new SessionBegun(at, in, purpose));
    }

    Timetable timetable() {
        return timetable;
    }

    /** Time and stage are filled in by the recorder. */
    void add(BiFunction<Duration, Stage, TranscriptEvent> event) {
        TranscriptEvent seen = event.apply(Duration.ofNanos(System.nanoTime() - start), stage);
        events.add(seen);
        listener.seen(seen);
    }

    void remark(String text) {
        add((at, in) -> new Remark(at, in, text));
    }

    /** Says why a session ended, unless the last event shows it. */
    void remarkUnlessSaid(String reason) {
        TranscriptEvent last = events.getLast();
        if (!(last instanceof ConnectionLost || last instanceof NoReply)) {
            remark(reason);
        }
    }

    void sent(Command command) {
        add((at, in) -> new CommandSent(at, in, command));
    }

    /** Records why TLS failed, and says it. */
    TlsFailure tlsFailed(Channel channel, IOException failure, TlsSessions tls) {
        TlsFailure plain = NetworkFailures.ofHandshake(failure);
        boolean certificate =
                tls.clientCertificateAsked()
                        && plain != TlsFailure.TIMED_OUT
                        && plain != TlsFailure.NOT_TLS;
        TlsFailure kind = certificate ? TlsFailure.CLIENT_CERTIFICATE : plain;
        add((at, in) -> new TlsFailed(at, in, channel, kind, NetworkFailures.words(failure)));
        return kind;
    }

    /** Records what the server sent, without a secret that it may have repeated. */
    void received(ServerAnswer answer) throws SessionEndedException {
        List<ReplyLine> lines = answer.lines().stream().map(secrets::hide).toList();
        switch (answer) {
            case Reply reply ->
                    add(
                            (at, in) ->
                                    new ReplyReceived(
                                            at,
                                            in,
                                            new Reply(
                                                    reply.code(), lines, reply.irregularities())));
            case UnreadableReply unreadable ->
                    add(
                            (at, in) ->
                                    new TranscriptEvent.UnreadableReply(
                                            at,
                                            in,
                                            new UnreadableReply(
                                                    lines,
                                                    unreadable.problem(),
                                                    unreadable.irregularities())));
        }
        textLength += lines.stream().mapToInt(line -> line.text().length()).sum();
        if (textLength > MAX_TEXT || events.size() > MAX_EVENTS) {
            remark("The server sends more than a session needs; the probe stops here.");
            throw SessionEndedException.over("The server sent too much.");
        }
    }

    /** Goes on to a stage; one may be entered again. */
    void enter(Stage next) {
        stage = next;
        stageStart = System.nanoTime();
        open = true;
        timetable.enterStage();
    }

    /** Ends the current stage; of several results the worse one counts, the times add up. */
    void end(StageOutcome outcome, String reason) {
        open = false;
        var took = Duration.ofNanos(System.nanoTime() - stageStart);
        StageResult before = results.get(stage);
        var result = new StageResult(stage, outcome, took, reason);
        if (before != null) {
            boolean worse = outcome.compareTo(before.outcome()) > 0;
            result =
                    new StageResult(
                            stage,
                            worse ? outcome : before.outcome(),
                            took.plus(before.duration()),
                            worse ? reason : before.reason());
        }
        results.put(stage, result);
        listener.ended(result);
    }

    /** Ends the current stage as failed, unless it has ended already. */
    void failUnlessEnded(String reason) {
        if (open) {
            end(StageOutcome.FAILED, reason);
        }
    }

    void passed() {
        end(StageOutcome.PASSED, "");
    }

    /** What was tried in a stage turned out to belong to an earlier one. */
    void forget(Stage which) {
        results.remove(which);
    }

    /** Settles the result of a stage that was tried in several ways. */
    void settle(Stage which, StageOutcome outcome, String reason) {
        StageResult before = results.get(which);
        Duration took = before == null ? Duration.ZERO : before.duration();
        var result = new StageResult(which, outcome, took, reason);
        results.put(which, result);
        listener.ended(result);
    }

    /** What was seen so far. */
    Stream<TranscriptEvent> events() {
        return events.stream();
    }

    /** How a stage ended; empty while it has not. */
    Optional<StageOutcome> outcome(Stage which) {
        return Optional.ofNullable(results.get(which)).map(StageResult::outcome);
    }

    /** Whether the last thing that happened is that no greeting came. */
    boolean heardNothing() {
        return stage == Stage.GREETING
                && events.getLast() instanceof NoReply
                && events.stream().noneMatch(Recorder::isAnswer);
    }

    private static boolean isAnswer(TranscriptEvent event) {
        return event instanceof ReplyReceived || event instanceof TranscriptEvent.UnreadableReply;
    }

    /** Why the stages after a failed one did not run. */
    Optional<String> whyItStopped() {
        return results.values().stream()
                .filter(result -> result.outcome() == StageOutcome.FAILED)
                .map(StageResult::reason)
                .findFirst();
    }

    boolean hasEnded(Stage which) {
        return results.containsKey(which);
    }

    Transcript transcript() {
        return new Transcript(events, List.copyOf(results.values()));
    }
}
