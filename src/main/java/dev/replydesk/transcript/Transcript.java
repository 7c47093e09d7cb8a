package dev.replydesk.transcript;

import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A session as it was seen: its events in order and how each stage went. */
public record Transcript(List<TranscriptEvent> events, List<StageResult> stages) {
    public Transcript {
        events = List.copyOf(events);
        stages = List.copyOf(stages);
    }

    /**
     * An event in its place.
     *
     * @param number 1 for the first event
     * @param verb the command that was last sent, CONNECT before any was, or UNKNOWN where a log
     *     begins in the middle of a session
     * @param turn which reply to that command this is
     * @param purpose why the control connection was opened
     */
    public record Entry(
            int number, TranscriptEvent event, String verb, Turn turn, SessionPurpose purpose) {}

    /** Which reply to a command one is (RFC 959 section 5.4: 1yz promises one more). */
    public enum Turn {
        FIRST,
        AFTER_PRELIMINARY,
        AFTER_FINAL,
        /** The log does not show the command, so nobody can tell. */
        UNKNOWN
    }

    /** The events with their numbers and the commands that they answer. */
    public List<Entry> entries() {
        var entries = new ArrayList<Entry>(events.size());
        var place = new SessionPosition();
        for (TranscriptEvent event : events) {
            place.before(event);
            entries.add(
                    new Entry(
                            entries.size() + 1,
                            event,
                            place.verb(),
                            place.turn(),
                            place.purpose()));
            place.after(event);
        }
        return entries;
    }

    /** The entries of the session itself, without those of connections made on the side. */
    public Stream<Entry> session() {
        return entries().stream().filter(entry -> entry.purpose().isMain());
    }

    /** All events of one kind in the session itself, in order. */
    public <E extends TranscriptEvent> Stream<E> all(Class<E> kind) {
        return session().map(Entry::event).filter(kind::isInstance).map(kind::cast);
    }

    /** The replies to one command, in order. */
    public Stream<Entry> repliesTo(String verb) {
        return session()
                .filter(entry -> entry.event() instanceof ReplyReceived)
                .filter(entry -> entry.verb().equals(verb));
    }

    /** How a stage went; empty when the session has no such stage. */
    public Optional<StageResult> stage(Stage stage) {
        return stages.stream().filter(result -> result.stage() == stage).findFirst();
    }
}
