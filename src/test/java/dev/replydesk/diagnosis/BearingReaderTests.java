package dev.replydesk.diagnosis;

import static dev.replydesk.transcript.TranscriptBuilder.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.replydesk.diagnosis.Annotation.Bearing;
import dev.replydesk.transcript.Transcript;
import dev.replydesk.transcript.TranscriptBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of a line once the whole session was judged. */
class BearingReaderTests {

    @Test
    void lineThatProvesTheCauseSaysSo() {
        Annotation line =
                last(
                        session()
                                .sent("STOR a")
                                .received("150 Go")
                                .received("552 Disk quota exceeded"));
        assertThat(line.bearing()).isEqualTo(Bearing.CAUSE);
        assertThat(line.bearingNote()).isEqualTo("This line proves the cause.");
        assertThat(line.meaning()).isNotBlank();
        assertThat(line.conformance()).isEqualTo(Conformance.EXPECTED);
    }

    @Test
    void harmlessRefusalSaysWhyItIs() {
        Annotation line = last(session().sent("CLNT x").received("500 What"));
        assertThat(line.bearing()).isEqualTo(Bearing.HARMLESS);
        assertThat(line.bearingNote()).contains("`CLNT` is optional");
    }

    @Test
    void secondTroubleStandsBehindTheFirst() {
        Annotation line =
                last(
                        session()
                                .sent("STOR a")
                                .received("552 Disk quota exceeded")
                                .sent("DELE b")
                                .received("550 Permission denied"));
        assertThat(line.bearing()).isEqualTo(Bearing.CONSEQUENCE);
        assertThat(line.bearingNote())
                .isEqualTo("It is trouble as well, and behind the first cause.");
    }

    @Test
    void refusalThatNoFindingStandsOnFollows() {
        Transcript transcript =
                session().sent("STOR a").received("552 Disk quota exceeded").build();
        var nothing = new Diagnosis(new Verdict(Verdict.Level.OK, "", "", ""), List.of(), null);
        assertThat(DiagnosisFixture.annotator().annotate(transcript, nothing).getLast())
                .satisfies(
                        line -> {
                            assertThat(line.bearing()).isEqualTo(Bearing.CONSEQUENCE);
                            assertThat(line.bearingNote())
                                    .isEqualTo("It follows from what went before.");
                        });
    }

    @Test
    void goodReplyBearsNothing() {
        Annotation line = last(session().sent("NOOP").received("200 Zzz"));
        assertThat(line.bearing()).isNull();
        assertThat(line.bearingNote()).isEmpty();
        assertThat(line.wording()).isEmpty();
    }

    @Test
    void wordsOfProductAreExplained() {
        List<Annotation> lines =
                lines(
                        session()
                                .received("220 (vsFTPd 3.0.3)")
                                .sent("ALLO 5")
                                .received("202 ALLO command ignored.")
                                .sent("PASS x")
                                .received("530 Login incorrect."));
        assertThat(lines.get(0).wording()).isEmpty();
        assertThat(lines.get(2).wording()).isEqualTo("vsftpd: Space is not reserved in advance.");
        assertThat(lines.get(2).bearing()).isNull();
        assertThat(lines.get(4).wording()).startsWith("vsftpd: PAM or the password file");
        assertThat(lines.get(4).bearing()).isEqualTo(Bearing.CAUSE);
    }

    @Test
    void wordsThatAreEveryonesAreNotExplainedAsAProducts() {
        assertThat(last(session().received("120 Service ready in 5 minutes.")).wording()).isEmpty();
    }

    @Test
    void positiveReplyCanProveTheCause() {
        List<Annotation> lines =
                lines(session().sent("PASV").received("227 Entering Passive Mode").sent("LIST"));
        assertThat(lines.get(1).bearing()).isEqualTo(Bearing.CAUSE);
    }

    private static Annotation last(TranscriptBuilder session) {
        return lines(session).getLast();
    }

    private static List<Annotation> lines(TranscriptBuilder session) {
        Transcript transcript = session.build();
        return DiagnosisFixture.annotator()
                .annotate(transcript, DiagnosisFixture.diagnose(transcript));
    }
}
