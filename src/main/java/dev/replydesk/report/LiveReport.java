package dev.replydesk.report;

import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageResult;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A report while it is made: its maker adds to it, any number of readers follow from the start. */
public final class LiveReport {
    /** Something that was added. */
    public sealed interface Item {
        record EventSeen(int number, TranscriptEvent event) implements Item {}

        record StageEnded(StageResult result) implements Item {}
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Item> items = new ArrayList<>();
    private int events;
    private boolean closed;

    /** A report to which nothing will be added. */
    static LiveReport closed() {
        var report = new LiveReport();
        report.close();
        return report;
    }

    /** Adds what was seen. */
    public void seen(TranscriptEvent event) {
        append(new Item.EventSeen(++events, event));
    }

    /** Adds how a stage ended; a later result for the same stage replaces an earlier one. */
    public void ended(StageResult result) {
        append(new Item.StageEnded(result));
    }

    private void append(Item item) {
        lock.lock();
        try {
            items.add(item);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What stands from a position on; waits for something if there is nothing yet. */
    public List<Item> from(int position, Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (items.size() <= position && !closed && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return items.size() <= position
                    ? List.of()
                    : List.copyOf(items.subList(position, items.size()));
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing will be added any more. */
    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing will be added any more; false when that takes too long. */
    public boolean awaitClosed(Duration patience) throws InterruptedException {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (!closed && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** What has been seen so far. */
    public Transcript transcript() {
        var seen = new ArrayList<TranscriptEvent>();
        Map<Stage, StageResult> stages = new EnumMap<>(Stage.class);
        lock.lock();
        try {
            for (Item item : items) {
                switch (item) {
                    case Item.EventSeen(int number, TranscriptEvent event) -> seen.add(event);
                    case Item.StageEnded(StageResult result) -> stages.put(result.stage(), result);
                }
            }
        } finally {
            lock.unlock();
        }
        return new Transcript(seen, List.copyOf(stages.values()));
    }
}
