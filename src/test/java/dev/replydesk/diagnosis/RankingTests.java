package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.replydesk.transcript.TranscriptBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingTests {

    @Test
    void rootCauseComesBeforeItsSymptomThoughThatIsSeenFirst() {
        assertThat(rank(finding("connection-reset", 1, 0.9), finding("login-home-missing", 4, 0.9)))
                .extracting(Finding::cause, Finding::severity)
                .containsExactly(
                        tuple("login-home-missing", Severity.ERROR),
                        tuple("connection-reset", Severity.INFO));
    }

    @Test
    void symptomFarBeforeStaysTroubleOfItsOwn() {
        assertThat(rank(finding("connection-reset", 1, 0.9), finding("login-home-missing", 5, 0.9)))
                .extracting(Finding::severity)
                .containsOnly(Severity.ERROR);
    }

    @Test
    void knownConsequenceIsOnlyNoted() {
        assertThat(
                        rank(
                                finding("passive-ports-blocked", 2, 0.9),
                                finding("passive-address-unroutable", 9, 0.9)))
                .extracting(Finding::cause, Finding::severity)
                .containsExactly(
                        tuple("passive-address-unroutable", Severity.ERROR),
                        tuple("passive-ports-blocked", Severity.INFO));
    }

    @Test
    void lighterRootDoesNotExcuseHeavierTrouble() {
        assertThat(
                        rank(
                                finding("transfer-stalled", 5, 0.9),
                                finding("permission-denied", 2, 0.9).weighing(Severity.WARNING)))
                .extracting(Finding::cause)
                .containsExactly("transfer-stalled", "permission-denied");
    }

    @Test
    void noteExcusesNothing() {
        assertThat(
                        rank(
                                finding("transfer-stalled", 5, 0.9).weighing(Severity.INFO),
                                finding("permission-denied", 2, 0.9).weighing(Severity.INFO)))
                .extracting(Finding::cause)
                .containsExactly("permission-denied", "transfer-stalled");
    }

    @Test
    void surerFindingComesFirst() {
        assertThat(rank(finding("permission-denied", 1, 0.59), finding("disk-full", 2, 0.6)))
                .extracting(Finding::cause)
                .containsExactly("disk-full", "permission-denied");
    }

    @Test
    void findingsOfOneCauseBecomeOneWithAllTheLines() {
        List<Finding> ranked =
                rank(
                        finding("disk-full", 7, 0.7).titled("unsure"),
                        finding("disk-full", 2, 0.9).titled("sure"),
                        finding("disk-full", 7, 0.99)
                                .titled("only a warning")
                                .weighing(Severity.WARNING));
        assertThat(ranked)
                .singleElement()
                .satisfies(
                        finding -> {
                            assertThat(finding.title()).isEqualTo("sure");
                            assertThat(finding.evidence()).containsExactly(2, 7);
                        });
    }

    @Test
    void ofTwoEquallySureTheFirstSpeaks() {
        assertThat(
                        rank(
                                finding("disk-full", 7, 0.7).titled("first"),
                                finding("disk-full", 8, 0.7).titled("second")))
                .extracting(Finding::title)
                .containsExactly("first");
    }

    @Test
    void wayThatFailedBeforeAnotherWorkedOnlyWarns() {
        TranscriptBuilder worked =
                session().sent("PASV").received("500 No").sent("LIST").received("226 Done");
        assertThat(rank(worked, finding("passive-disabled", 2, 0.9)))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        assertThat(rank(worked, finding("passive-ports-blocked", 2, 0.9)))
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void transferThatWorkedEasesNeitherOtherTroubleNorLaterOne() {
        TranscriptBuilder worked =
                session().sent("PASV").received("500 No").sent("LIST").received("226 Done");
        assertThat(rank(worked, finding("permission-denied", 2, 0.9)))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(rank(worked, finding("passive-disabled", 3, 0.9)))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(rank(worked, finding("passive-disabled", 2, 0.9).weighing(Severity.INFO)))
                .extracting(Finding::severity)
                .containsExactly(Severity.INFO);
    }

    @Test
    void transferThatWasCutEasesNothing() {
        TranscriptBuilder cut =
                session()
                        .sent("PASV")
                        .received("500 No")
                        .sent("CWD a")
                        .received("250 ok")
                        .sent("LIST")
                        .received("426 Cut");
        assertThat(rank(cut, finding("passive-disabled", 2, 0.9)))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    private static List<Finding> rank(Finding... findings) {
        return rank(session(), findings);
    }

    private static List<Finding> rank(TranscriptBuilder session, Finding... findings) {
        return Ranking.rank(Stream.of(findings), DiagnosisFixture.session(session.build()));
    }

    private static Finding finding(String cause, int line, double confidence) {
        return new Finding(
                cause,
                Severity.ERROR,
                "Label",
                cause,
                "Explanation.",
                List.of(),
                confidence,
                List.of(line));
    }
}
