package dev.replydesk.logs;

import dev.replydesk.protocol.Command;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.ClientMessage;
import dev.replydesk.transcript.TranscriptEvent.ReplyReceived;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first and the last events of a session; what is between them in a long one is dropped. */
final class EventBuffer {
    static final int EACH_END = 1_000;

    private final List<TranscriptEvent> first = new ArrayList<>();
    private final Deque<TranscriptEvent> last = new ArrayDeque<>();
    private long dropped;

    void add(TranscriptEvent event) {
        if (first.size() < EACH_END) {
            first.add(event);
            return;
        }
        last.add(event);
        if (last.size() > EACH_END) {
            last.remove();
            dropped++;
        }
    }

    boolean isEmpty() {
        return first.isEmpty();
    }

    @Nullable TranscriptEvent newest() {
        return first.isEmpty() ? null : last.isEmpty() ? first.getLast() : last.getLast();
    }

    /** The message that is the newest event, or has only a reply behind it. */
    @Nullable ClientMessage newestMessage() {
        return newest(0) instanceof ClientMessage message
                ? message
                : newest(0) instanceof ReplyReceived && newest(1) instanceof ClientMessage before
                        ? before
                        : null;
    }

    void replaceNewestMessage(ClientMessage message) {
        TranscriptEvent behind = newest(0);
        if (behind instanceof ReplyReceived) {
            removeNewest();
            replaceNewest(message);
            add(behind);
        } else {
            replaceNewest(message);
        }
    }

    private @Nullable TranscriptEvent newest(int before) {
        int place = first.size() - 1 - before;
        if (!last.isEmpty()) {
            return last.stream()
                    .skip(Math.max(0, last.size() - 1 - before))
                    .findFirst()
                    .orElse(null);
        }
        return place < 0 ? null : first.get(place);
    }

    private void removeNewest() {
        if (last.isEmpty()) {
            first.removeLast();
        } else {
            last.removeLast();
        }
    }

    void replaceNewest(TranscriptEvent event) {
        if (last.isEmpty()) {
            first.set(first.size() - 1, event);
        } else {
            last.removeLast();
            last.add(event);
        }
    }

    /** All of them; where some are missing, a line says so and the open command is unknown. */
    List<TranscriptEvent> events() {
        var events = new ArrayList<TranscriptEvent>(first);
        if (dropped > 0) {
            TranscriptEvent next = last.remove();
            events.add(
                    new ClientMessage(
                            next.at(),
                            Stage.PATH,
                            "(" + (dropped + 1) + " events are left out here.)",
                            Command.UNKNOWN));
        }
        events.addAll(last);
        return events;
    }
}
