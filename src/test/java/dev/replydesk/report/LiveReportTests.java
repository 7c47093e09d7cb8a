package dev.replydesk.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.report.LiveReport.Item;
import dev.replydesk.transcript.HealthySessions;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.StageOutcome;
import dev.replydesk.transcript.StageResult;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptEvent;
import dev.replydesk.transcript.TranscriptEvent.Remark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LiveReportTests {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final LiveReport report = new LiveReport();

    @Test
    void fromWhenReaderComesLateGivesAllFromTheStart() throws InterruptedException {
        report.seen(remark("one"));
        report.ended(result(StageOutcome.PASSED));
        report.seen(remark("two"));
        assertThat(report.from(0, LONG))
                .containsExactly(
                        new Item.EventSeen(1, remark("one")),
                        new Item.StageEnded(result(StageOutcome.PASSED)),
                        new Item.EventSeen(2, remark("two")));
    }

    @Test
    void fromGivesOnlyWhatStandsFromThePositionOn() throws InterruptedException {
        report.seen(remark("one"));
        report.seen(remark("two"));
        assertThat(report.from(1, LONG)).containsExactly(new Item.EventSeen(2, remark("two")));
    }

    @Test
    void fromWhenNothingComesInTimeIsEmpty() throws InterruptedException {
        assertThat(report.from(0, Duration.ofMillis(1))).isEmpty();
        assertThat(report.from(5, Duration.ZERO)).isEmpty();
    }

    @Test
    void fromWhenReportIsClosedGivesTheRestWithoutWaiting() throws InterruptedException {
        report.seen(remark("one"));
        report.close();
        assertThat(report.from(0, LONG)).hasSize(1);
        assertThat(report.from(1, LONG)).isEmpty();
    }

    @Test
    void fromWakesWhenSomethingIsAdded() throws Exception {
        CompletableFuture<List<Item>> waiting = waitingReader();
        report.seen(remark("one"));
        assertThat(waiting.get(20, TimeUnit.SECONDS)).hasSize(1);
    }

    @Test
    void closeWakesEveryoneWhoWaits() throws Exception {
        CompletableFuture<List<Item>> one = waitingReader();
        CompletableFuture<List<Item>> other = waitingReader();
        report.close();
        assertThat(one.get(20, TimeUnit.SECONDS)).isEmpty();
        assertThat(other.get(20, TimeUnit.SECONDS)).isEmpty();
        assertThat(report.awaitClosed(LONG)).isTrue();
        assertThat(report.isClosed()).isTrue();
    }

    @Test
    void awaitClosedWhenThatTakesTooLongIsFalse() throws InterruptedException {
        assertThat(report.awaitClosed(Duration.ofMillis(1))).isFalse();
        assertThat(report.isClosed()).isFalse();
    }

    @Test
    void readersSeeEveryItemOnceAndInOrder() throws Exception {
        CompletableFuture<List<Item>> reader = CompletableFuture.supplyAsync(this::readToTheEnd);
        List<TranscriptEvent> events = HealthySessions.plain().events();
        events.forEach(report::seen);
        report.close();
        List<Item> read = reader.get(20, TimeUnit.SECONDS);
        assertThat(read).extracting(item -> ((Item.EventSeen) item).event()).isEqualTo(events);
        assertThat(read).isEqualTo(report.from(0, LONG));
    }

    @Test
    void transcriptHoldsEventsAndTheLastResultOfEachStage() {
        report.seen(remark("one"));
        report.ended(result(StageOutcome.PASSED));
        report.ended(result(StageOutcome.WARNED));
        assertThat(report.transcript())
                .isEqualTo(
                        new Transcript(
                                List.of(remark("one")), List.of(result(StageOutcome.WARNED))));
    }

    private List<Item> readToTheEnd() {
        var read = new ArrayList<Item>();
        try {
            while (!report.isClosed() || !report.from(read.size(), Duration.ZERO).isEmpty()) {
                read.addAll(report.from(read.size(), LONG));
            }
            return read;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private CompletableFuture<List<Item>> waitingReader() throws InterruptedException {
        var result = new CompletableFuture<List<Item>>();
        Thread reader =
                Thread.ofPlatform()
                        .daemon()
                        .start(
                                () -> {
                                    try {
                                        result.complete(report.from(0, LONG));
                                    } catch (InterruptedException stopped) {
                                        result.completeExceptionally(stopped);
                                    }
                                });
        while (reader.getState() != Thread.State.TIMED_WAITING && !result.isDone()) {
            Thread.sleep(1);
        }
        return result;
    }

    private static Remark remark(String text) {
        return new Remark(Duration.ZERO, Stage.GREETING, text);
    }

    private static StageResult result(StageOutcome outcome) {
        return new StageResult(Stage.GREETING, outcome, Duration.ZERO, "");
    }
}
