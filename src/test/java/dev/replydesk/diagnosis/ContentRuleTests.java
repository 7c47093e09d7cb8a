package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.loggedInTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.ContentCheck;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptBuilder;
import dev.replydesk.transcript.TranscriptEvent.ContentCompared;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentRuleTests {

    @ParameterizedTest
    @CsvSource({
        "SIZE, 100, 90, partial-file, ERROR",
        "SIZE, 100, 101, ascii-mode-unsupported, ERROR",
        "SIZE, 100, 200, ascii-mode-unsupported, ERROR",
        "READ_BACK, 100, 90, partial-file, ERROR",
        "RESTART, 50, 100, resume-not-allowed, WARNING",
        "APPENDED, 200, 100, resume-not-allowed, WARNING"
    })
    void examineWhenContentDiffersNamesTheCause(
            ContentCheck check, long expected, long received, String cause, Severity severity) {
        assertThat(ask(compared(check, false, expected, received).failed("").build()))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo(cause);
                            assertThat(finding.severity()).isEqualTo(severity);
                            assertThat(finding.evidence()).containsExactly(8);
                            assertThat(finding.explanation())
                                    .startsWith("Compared with " + check.words())
                                    .contains(
                                            "%d bytes were expected and %d arrived"
                                                    .formatted(expected, received));
                        });
    }

    @Test
    void examineWhenMoreThanTwiceTheBytesArriveDoesNotBlameLineEnds() {
        assertThat(ask(compared(ContentCheck.SIZE, false, 100, 201).failed("").build())).isEmpty();
    }

    @Test
    void examineWhenContentIsTheSameFindsNothing() {
        assertThat(ask(compared(ContentCheck.SIZE, true, 100, 100).warned("").build())).isEmpty();
    }

    @Test
    void examineWhenTheStagePassedAllTheSameFindsNothing() {
        assertThat(ask(compared(ContentCheck.SIZE, false, 100, 90).passed().build())).isEmpty();
    }

    @Test
    void examineWhenLineEndsAreTranslatedInAsciiModeFindsNothing() {
        assertThat(ask(compared(ContentCheck.ASCII, false, 100, 110).failed("").build())).isEmpty();
    }

    private static TranscriptBuilder compared(
            ContentCheck check, boolean same, long expected, long received) {
        return loggedInTo("192.0.2.10")
                .stage(Stage.DOWNLOAD)
                .add(
                        new ContentCompared(
                                Duration.ofSeconds(1),
                                Stage.DOWNLOAD,
                                check,
                                same,
                                expected,
                                received));
    }

    private static List<Finding> ask(Transcript transcript) {
        return DiagnosisFixture.ask(ContentRule.class, transcript);
    }
}
