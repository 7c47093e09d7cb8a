package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.loggedInTo;
import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.TranscriptBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictWriterTests {

    @Test
    void verdictNamesTheNearestFixOfEachSide() {
        Finding finding =
                finding(Severity.ERROR)
                        .withFixes(
                                List.of(
                                        new Fix(Fix.Audience.SERVER, "vsftpd", "Set x", null, null),
                                        Fix.forServer("Later."),
                                        Fix.forClient("Ask winscp.")));
        assertThat(verdict(session(), finding).summary())
                .isEqualTo("Explanation. On the server: vsftpd: Set x. In the client: Ask winscp.");
        assertThat(verdict(session(), finding).label()).isEqualTo("Label");
    }

    @Test
    void productIsNotNamedTwice() {
        Finding finding =
                finding(Severity.WARNING)
                        .withFixes(
                                List.of(
                                        new Fix(
                                                Fix.Audience.SERVER,
                                                "vsftpd",
                                                "Restart vsftpd.",
                                                null,
                                                null)));
        Verdict verdict = verdict(session(), finding);
        assertThat(verdict.summary()).isEqualTo("Explanation. On the server: Restart vsftpd.");
        assertThat(verdict.level()).isEqualTo(Verdict.Level.WARNING);
    }

    @Test
    void noteIsNoVerdict() {
        assertThat(verdict(session(), finding(Severity.INFO)).level()).isEqualTo(Verdict.Level.OK);
    }

    @Test
    void healthyProbeMentionsNotes() {
        Verdict verdict = verdict(loggedInTo("192.0.2.10"), finding(Severity.INFO));
        assertThat(verdict.label()).isEqualTo("Healthy");
        assertThat(verdict.title()).isEqualTo("every step that ran worked");
        assertThat(verdict.summary()).endsWith("Worth a note: Title.").contains("not encrypted");
    }

    @Test
    void onlyEncryptionOfTheControlConnectionCounts() {
        assertThat(verdict(loggedInTo("192.0.2.10").encrypted(Channel.DATA)).summary())
                .contains("was not encrypted");
        assertThat(verdict(loggedInTo("192.0.2.10").encrypted(Channel.CONTROL)).summary())
                .contains("the session was encrypted");
    }

    @Test
    void listingIsOnlyPraisedWhereItPassed() {
        assertThat(verdict(loggedInTo("192.0.2.10").stage(Stage.LISTING).passed()).title())
                .isEqualTo("login, data connection and listing work");
    }

    @Test
    void failedStageWithoutFindingIsNamed() {
        Verdict verdict = verdict(loggedInTo("192.0.2.10").stage(Stage.UPLOAD).failed("Why."));
        assertThat(verdict.label()).isEqualTo("Stopped");
        assertThat(verdict.title()).isEqualTo("the stage “Upload” failed");
        assertThat(verdict.summary()).startsWith("Why. ");
        Verdict part = verdict(loggedInTo("192.0.2.10").stage(Stage.UPLOAD).warned("Why."));
        assertThat(part.label()).isEqualTo("Works in part");
        assertThat(part.title()).contains("“Upload”");
    }

    @Test
    void logWhoseTransferEndsWellSaysSo() {
        Verdict verdict = verdict(session().sent("LIST").received("150 A").received("226 B"));
        assertThat(verdict.label()).isEqualTo("No fault");
        assertThat(verdict.title()).isEqualTo("the transfers in this log end well");
        assertThat(verdict.summary()).isEqualTo("Every reply that matters is a good one.");
    }

    @Test
    void logThatDoesNotComeToTransferAsksForMore() {
        Verdict verdict = verdict(session().sent("PWD").received("257 \"/\""));
        assertThat(verdict.title()).isEqualTo("this log shows no fault");
        assertThat(verdict.summary()).contains("paste what follows").doesNotContain("refusals");
        assertThat(verdict(session().sent("LIST").received("150 Here")).title())
                .isEqualTo("this log shows no fault");
    }

    @Test
    void harmlessRefusalsAreExplainedAndTitled() {
        Verdict verdict =
                verdict(session().sent("CLNT").received("500 What"), finding(Severity.INFO));
        assertThat(verdict.title()).isEqualTo("title");
        assertThat(verdict.summary()).contains("look alarming and are harmless");
    }

    private static Finding finding(Severity severity) {
        return new Finding(
                "cause", severity, "Label", "Title", "Explanation.", List.of(), 1, List.of(1));
    }

    private static Verdict verdict(TranscriptBuilder session, Finding... findings) {
        return VerdictWriter.verdict(DiagnosisFixture.session(session.build()), List.of(findings));
    }
}
