package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.connectedTo;
import static dev.replydesk.transcript.TranscriptBuilder.loggedInTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.HealthySessions;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.Transcript;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticianTests {
    private static final Transcript SESSION = connectedTo("192.0.2.10").build();

    @Test
    void diagnoseOrdersBySeverityAndThenByFirstEvidence() {
        Diagnosis diagnosis =
                asking(
                                rule("note", Severity.INFO, 1),
                                rule("late", Severity.ERROR, 2),
                                rule("warning", Severity.WARNING, 1),
                                rule("early", Severity.ERROR, 1))
                        .diagnose(SESSION);
        assertThat(diagnosis.findings())
                .extracting(Finding::cause)
                .containsExactly("early", "late", "warning", "note");
        assertThat(diagnosis.verdict().level()).isEqualTo(Verdict.Level.ERROR);
        assertThat(diagnosis.verdict().title()).isEqualTo("title of early");
    }

    @Test
    void diagnoseWhenOneRuleIsBrokenStillAsksTheOthers() {
        DiagnosticRule broken =
                session -> {
                    throw new IllegalStateException("broken");
                };
        Diagnosis diagnosis = asking(broken, rule("found", Severity.ERROR, 1)).diagnose(SESSION);
        assertThat(diagnosis.findings()).extracting(Finding::cause).containsExactly("found");
    }

    @Test
    void verdictWhenNothingIsWorseThanWarningWarns() {
        Verdict verdict = asking(rule("odd", Severity.WARNING, 1)).diagnose(SESSION).verdict();
        assertThat(verdict.level()).isEqualTo(Verdict.Level.WARNING);
    }

    @Test
    void verdictWhenThereAreOnlyNotesIsHealthy() {
        Verdict verdict = asking(rule("note", Severity.INFO, 1)).diagnose(SESSION).verdict();
        assertThat(verdict.level()).isEqualTo(Verdict.Level.OK);
    }

    @Test
    void verdictOfHealthyPlainSessionSaysThatItWasNotEncrypted() {
        Diagnosis diagnosis = DiagnosisFixture.diagnose(HealthySessions.plain());
        assertThat(diagnosis.findings()).isEmpty();
        assertThat(diagnosis.verdict().level()).isEqualTo(Verdict.Level.OK);
        assertThat(diagnosis.verdict().title()).contains("listing work");
        assertThat(diagnosis.verdict().summary()).contains("not encrypted");
    }

    @Test
    void verdictOfHealthyEncryptedSessionSaysSo() {
        Diagnosis diagnosis = DiagnosisFixture.diagnose(HealthySessions.encrypted());
        assertThat(diagnosis.findings()).isEmpty();
        assertThat(diagnosis.verdict().level()).isEqualTo(Verdict.Level.OK);
        assertThat(diagnosis.verdict().summary()).contains("was encrypted");
    }

    @Test
    void verdictOfEveryHealthySessionIsHealthy() {
        assertThat(HealthySessions.all())
                .extracting(session -> DiagnosisFixture.diagnose(session).verdict().label())
                .containsOnly("Healthy");
    }

    @Test
    void verdictWhenStageFailedWithoutRuleSaysThatNoneKnowsTheCause() {
        Transcript transcript =
                loggedInTo("192.0.2.10").stage(Stage.LISTING).failed("The server broke.").build();
        Verdict verdict = DiagnosisFixture.diagnose(transcript).verdict();
        assertThat(verdict.level()).isEqualTo(Verdict.Level.ERROR);
        assertThat(verdict.title()).contains("Listing");
        assertThat(verdict.summary()).contains("The server broke.", "No rule knows the cause");
    }

    @Test
    void verdictWhenStageWentInPartOnlyIsNotHealthy() {
        Transcript transcript =
                loggedInTo("192.0.2.10")
                        .stage(Stage.TLS)
                        .encrypted(Channel.CONTROL)
                        .warned("The server does not encrypt data connections.")
                        .build();
        Verdict verdict = DiagnosisFixture.diagnose(transcript).verdict();
        assertThat(verdict.level()).isEqualTo(Verdict.Level.WARNING);
        assertThat(verdict.summary()).contains("does not encrypt data connections");
    }

    @Test
    void verdictWhenServerHangsUpInsteadOfGoodbyeDoesNotCallTheSessionFailed() {
        Transcript transcript =
                loggedInTo("192.0.2.10")
                        .stage(Stage.GOODBYE)
                        .sent("QUIT")
                        .lost(Channel.CONTROL)
                        .failed("The server ended the control connection.")
                        .build();
        assertThat(DiagnosisFixture.diagnose(transcript).verdict().level())
                .isEqualTo(Verdict.Level.WARNING);
    }

    private static Diagnostician asking(DiagnosticRule... rules) {
        return new Diagnostician(
                List.of(rules),
                DiagnosisFixture.bean(ServerRecognizer.class),
                DiagnosisFixture.bean(FixAdvisor.class));
    }

    private static DiagnosticRule rule(String cause, Severity severity, int evidence) {
        var finding =
                new Finding(
                        cause,
                        severity,
                        "Label",
                        "title of " + cause,
                        "Explanation.",
                        List.of(),
                        1,
                        List.of(evidence));
        return session -> List.of(finding);
    }
}
