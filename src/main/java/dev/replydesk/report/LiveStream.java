package dev.replydesk.report;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
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
     * Streams a report until it is closed, then says "done"; a closed one says so at once.
     *
     * @param end the data of "done"
     * @param lastEventId the last event id that the reader has; anything but a number for none
     * @throws ReportNotFoundException when there is no such report
     */
    public static SseEmitter follow(
            Reports reports,
            String id,
            String lastEventId,
            BiFunction<LiveReport, LiveReport.Item, SseEventBuilder> words,
            String end) {
        reports.get(id);
        LiveReport live = reports.live(id).orElseGet(LiveReport::closed);
        var emitter = new SseEmitter(NO_TIMEOUT);
        Thread.ofVirtual()
                .name("follower")
                .start(
                        () ->
                                send(
                                        emitter,
                                        live,
                                        position(lastEventId),
                                        item -> words.apply(live, item),
                                        end));
        return emitter;
    }

    private static void send(
            SseEmitter emitter,
            LiveReport live,
            int lastSeen,
            Function<LiveReport.Item, SseEventBuilder> words,
            String end) {
        int position = Math.max(0, lastSeen);
        try {
            while (true) {
                boolean last = live.isClosed();
                List<LiveReport.Item> items = live.from(position, HEARTBEAT);
                for (LiveReport.Item item : items) {
                    emitter.send(words.apply(item).id(Integer.toString(++position)));
                }
                if (last && items.isEmpty()) {
                    emitter.send(SseEmitter.event().name("done").data(end));
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

    private static int position(String lastEventId) {
        try {
            return Integer.parseInt(lastEventId);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
