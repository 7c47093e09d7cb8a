package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.connectedTo;
import static dev.replydesk.transcript.TranscriptBuilder.loggedInTo;
import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.transcript.Channel;
import dev.replydesk.transcript.Stage;
import dev.replydesk.transcript.TlsFailure;
import dev.replydesk.transcript.TranscriptBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalRuleTests {

    @Test
    void examineWhenCommandIsRefusedQuotesTheAnswer() {
        assertThat(ask(session().sent("STOR a").received("552 Disk quota exceeded")))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.cause()).isEqualTo("quota-exceeded");
                            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                            assertThat(finding.evidence()).containsExactly(2);
                            assertThat(finding.explanation())
                                    .startsWith(
                                            "The server answers `STOR` with `552`:"
                                                    + " “Disk quota exceeded”.");
                        });
    }

    @Test
    void examineOfRefusedConnectionSpeaksOfTheGreeting() {
        assertThat(ask(connectedTo("192.0.2.10").received("421 Zzz")).getFirst().explanation())
                .startsWith("The server greets with `421`: “Zzz”.");
    }

    @Test
    void examineWhenWordsNameNoReasonSaysSo() {
        Finding finding = ask(session().sent("STOR a").received("553 Zzz")).getFirst();
        assertThat(finding.explanation()).contains("These words name no reason; `553` means: ");
        assertThat(finding.confidence()).isLessThan(0.5);
        assertThat(
                        ask(session().sent("STOR a").received("552 Disk quota exceeded"))
                                .getFirst()
                                .explanation())
                .doesNotContain("name no reason");
    }

    @Test
    void examineCutsLongAnswers() {
        assertThat(
                        ask(session().sent("STOR a").received("553 " + "z".repeat(400)))
                                .getFirst()
                                .explanation())
                .contains("z".repeat(200) + "…”")
                .doesNotContain("z".repeat(201));
    }

    @Test
    void examineOfHarmlessRefusalOnlyNotesItAndSaysWhy() {
        assertThat(ask(session().sent("CLNT x").received("500 What")))
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.severity()).isEqualTo(Severity.INFO);
                            assertThat(finding.explanation()).contains("`CLNT` is optional");
                        });
    }

    @Test
    void examineOfPositiveRepliesFindsNothing() {
        assertThat(ask(session().sent("USER x").received("331 Go").sent("NOOP").received("200")))
                .isEmpty();
    }

    @Test
    void examineWhenServerAnswersToHandshakeAsToCommandsFindsNothing() {
        TranscriptBuilder babble =
                session()
                        .tlsFailed(Channel.CONTROL, TlsFailure.NOT_TLS)
                        .received("500 Unknown command");
        assertThat(ask(babble)).isEmpty();
        TranscriptBuilder before =
                session()
                        .received("500 Unknown command")
                        .tlsFailed(Channel.CONTROL, TlsFailure.NOT_TLS);
        assertThat(ask(before)).hasSize(1);
    }

    @Test
    void examineWhenIdlenessEndsTheSessionAfterItsWorkOnlyWarns() {
        assertThat(
                        ask(
                                session()
                                        .sent("LIST")
                                        .received("150 Here")
                                        .received("226 Done")
                                        .sent("PWD")
                                        .received("421 Timeout.")))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        assertThat(ask(session().sent("PWD").received("421 Timeout.")))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void examineOfProbeWeighsByTheOutcomeOfTheStage() {
        assertThat(ask(upload().failed("")))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(ask(upload().warned("")))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        assertThat(ask(upload().passed())).isEmpty();
    }

    private static TranscriptBuilder upload() {
        return loggedInTo("192.0.2.10").stage(Stage.UPLOAD).sent("STOR a").received("553 Zzz");
    }

    private static List<Finding> ask(TranscriptBuilder session) {
        return DiagnosisFixture.ask(RefusalRule.class, session.build());
    }
}
