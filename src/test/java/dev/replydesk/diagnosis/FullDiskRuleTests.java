package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.loggedInTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.DataEnd;
import dev.replydesk.transcript.Direction;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.TranscriptBuilder;
import dev.replydesk.transcript.TranscriptEvent.DataTransferred;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FullDiskRuleTests {

    @Test
    void examineWhenOnlyTheEmptyFileIsTakenSaysThatTheDiskIsFull() {
        var session = stored(stored(upload(), "a.txt", 5, "426 Failure"), "a.txt", 0, "226 Done");
        assertThat(ask(session))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("disk-full");
                            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                            assertThat(finding.evidence()).containsExactly(11, 15);
                            assertThat(finding.explanation())
                                    .contains("answers `STOR` with `426`", "0 bytes");
                        });
    }

    @Test
    void examineWhenTheEmptyFileIsRefusedAsWellFindsNothing() {
        assertThat(
                        ask(
                                stored(
                                        stored(upload(), "a.txt", 5, "426 Failure"),
                                        "a.txt",
                                        0,
                                        "426 Failure")))
                .isEmpty();
    }

    @Test
    void examineWhenTheSecondFileHasContentFindsNothing() {
        assertThat(ask(stored(stored(upload(), "a.txt", 5, "426 Failure"), "a.txt", 5, "226 Done")))
                .isEmpty();
    }

    @Test
    void examineWhenAnotherFileIsTakenFindsNothing() {
        assertThat(ask(stored(stored(upload(), "a.txt", 5, "426 Failure"), "b.txt", 0, "226 Done")))
                .isEmpty();
    }

    @Test
    void examineWhenTheServerNamesTheQuotaLeavesItAtThat() {
        assertThat(
                        ask(
                                stored(
                                        stored(upload(), "a.txt", 5, "552 Disk quota exceeded"),
                                        "a.txt",
                                        0,
                                        "226 Done")))
                .isEmpty();
    }

    @Test
    void examineWhenNothingIsRefusedFindsNothing() {
        assertThat(ask(stored(stored(upload(), "a.txt", 5, "226 Done"), "a.txt", 0, "226 Done")))
                .isEmpty();
    }

    private static TranscriptBuilder upload() {
        return loggedInTo("192.0.2.10").stage(Stage.UPLOAD);
    }

    private static TranscriptBuilder stored(
            TranscriptBuilder session, String name, long bytes, String end) {
        return session.sent("STOR " + name)
                .received("150 Go")
                .add(
                        new DataTransferred(
                                Duration.ofSeconds(1),
                                Stage.UPLOAD,
                                Direction.SENT,
                                bytes,
                                Duration.ofMillis(5),
                                DataEnd.CLOSED))
                .received(end);
    }

    private static List<Finding> ask(TranscriptBuilder session) {
        return DiagnosisFixture.ask(FullDiskRule.class, session.failed("").build());
    }
}
