package dev.replydesk.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.catalog.TestCatalog;
import dev.replydesk.transcript.HealthySessions;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every rule. */
class RulesTests {

    @ParameterizedTest
    @MethodSource("rules")
    void examineOfHealthySessionFindsNothing(DiagnosticRule rule) {
        for (Transcript transcript : HealthySessions.all()) {
            assertThat(rule.examine(DiagnosisFixture.session(transcript))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void examineOfTranscriptWithoutEventsFindsNothing(DiagnosticRule rule) {
        Transcript empty = TranscriptBuilder.session().build();
        assertThat(rule.examine(DiagnosisFixture.session(empty))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void examineOfLogThatEndsWellFindsNothing(DiagnosticRule rule) {
        Transcript log =
                TranscriptBuilder.session()
                        .said("Connecting to ftp.example.com", "")
                        .received("220 Ready")
                        .sent("USER mira")
                        .received("331 Password")
                        .sent("PASS x")
                        .received("230 Welcome")
                        .sent("PASV")
                        .received("227 Entering Passive Mode (203,0,113,5,195,80)")
                        .sent("LIST")
                        .received("150 Here")
                        .received("226 Done")
                        .build();
        assertThat(rule.examine(DiagnosisFixture.session(log))).isEmpty();
    }

    static Stream<Arguments> rules() {
        return DiagnosisFixture.rules().stream()
                .map(rule -> Arguments.argumentSet(rule.getClass().getSimpleName(), rule));
    }

    @ParameterizedTest
    @MethodSource("causesThatRulesWriteThemselves")
    void causeOfRuleIsExplainedInTheCatalog(String cause) {
        assertThat(TestCatalog.get().cause(cause)).isPresent();
    }

    static List<String> causesThatRulesWriteThemselves() {
        return List.of(
                "active-address-foreign",
                "active-connection-failed",
                "ascii-mode-unsupported",
                "bad-command-sequence",
                "disk-full",
                "filename-encoding",
                "foreign-protocol-command",
                "greeting-timeout",
                "listing-failed",
                "partial-file",
                "passive-ports-blocked",
                "resume-not-allowed",
                "transfer-stalled",
                "unexpected-reply");
    }
}
