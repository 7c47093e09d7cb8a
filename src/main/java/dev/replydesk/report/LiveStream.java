package dev.replydesk.report;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * Sends a live report to one reader as server-sent events. The position of an item is its event id,
 * so a reader that lost the connection goes on where it was.
 */
public final class LiveStream {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final long NO_TIMEOUT = 0L;

    private LiveStream() {}

    /**
     * Streams from a position on until the report is closed, then says "done".
     *
     * @param lastSeen the last event id that the reader has, 0 for none
     */
    public static SseEmitter of(
            LiveReport live, int lastSeen, Function<LiveReport.Item, SseEventBuilder> words) {
        var emitter = new SseEmitter(NO_TIMEOUT);
        Thread.ofVirtual().name("follower").start(() -> send(emitter, live, lastSeen, words));
        return emitter;
    }

    /** For a report that is closed already. */
    public static SseEmitter closed() {
        LiveReport closed = new LiveReport();
        closed.close();
        return of(closed, 0, item -> SseEmitter.event());
    }

    private static void send(
            SseEmitter emitter,
            LiveReport live,
            int lastSeen,
            Function<LiveReport.Item, SseEventBuilder> words) {
        int position = Math.max(0, lastSeen);
        try {
            while (true) {
                boolean last = live.isClosed();
                List<LiveReport.Item> items = live.from(position, HEARTBEAT);
                for (LiveReport.Item item : items) {
                    emitter.send(words.apply(item).id(Integer.toString(++position)));
                }
                if (last && items.isEmpty()) {
                    emitter.send(SseEmitter.event().name("done").data("{}"));
                    emitter.complete();
                    return;
                }
                if (items.isEmpty()) {
                    emitter.send(SseEmitter.event().comment("waiting"));
                }
            }
        } catch (IOException | IllegalStateException readerLeft) {
            emitter.complete();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    /** The position in a Last-Event-ID header; 0 when it is none. */
    public static int position(String lastEventId) {
        try {
            return Integer.parseInt(lastEventId);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
